package yibao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The settings of a start")
class SettingsTest {
    private static Settings of(Map<String, String> environment) {
        return new Settings(environment, new Properties(), new Properties());
    }

    @Test
    void have_defaults() {
        assertThat(of(Map.of()).address()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void come_from_the_environment_before_the_file() {
        var file = new Properties();
        file.setProperty("yibao.port", "9001");
        file.setProperty("yibao.policy", "tongliao");
        var settings = new Settings(Map.of("YIBAO_PORT", "9002", "YIBAO_POLICY", " "), new Properties(), file);
        assertThat(settings.port()).isEqualTo(9002);
        assertThat(settings.text(Setting.POLICY)).isEqualTo("tongliao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "x", "-1"})
    void refuse_a_port_that_is_none(String port) {
        assertThatThrownBy(() -> of(Map.of("YIBAO_PORT", port)).port()).isInstanceOf(Refusal.class).hasMessageContaining(port);
    }

    @Test
    void name_every_secret_that_is_missing_and_only_those() {
        assertThatThrownBy(() -> Secrets.check(of(Map.of("YIBAO_AUDIT_KEY", "k")))).isInstanceOf(Refusal.class)
                .hasMessageContaining("YIBAO_ACCOUNTS").hasMessageContaining("YIBAO_DB_PASSWORD")
                .message().doesNotContain("YIBAO_AUDIT_KEY");
    }

    @Test
    void need_no_secret_in_the_demo() {
        assertThatCode(() -> Secrets.check(of(Map.of("YIBAO_DEMO", "city")))).doesNotThrowAnyException();
    }

    @Test
    void refuse_a_demo_that_does_not_exist() {
        assertThatThrownBy(() -> Secrets.check(of(Map.of("YIBAO_DEMO", "yes")))).isInstanceOf(Refusal.class);
    }

    @Test
    void hash_a_password_with_salt_and_many_rounds() throws Exception {
        var first = HashPassword.hash("correct horse".toCharArray());
        assertThat(first).startsWith("PBKDF2WithHmacSHA512:600000:").isNotEqualTo(HashPassword.hash("correct horse".toCharArray()));
    }
}
