package yibao.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The accounts file")
class AccountsFileTest {
    private static final String HASH = "PBKDF2WithHmacSHA512:600000:c2FsdA==:a2V5";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("accounts"), text);
    }

    @Test
    void names_roles_and_hash_a_line() throws IOException {
        var accounts = AccountsFile.read(file("# office\n\nli.na:tax,auditor:" + HASH + "\n"));
        assertThat(accounts.get("li.na").roles()).containsExactlyInAnyOrder(Role.TAX, Role.AUDITOR);
        assertThat(accounts.get("li.na").hash()).isEqualTo(HASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"li.na:tax", "li.na:boss:" + HASH, ":tax:" + HASH, "li.na:tax:plain", "a:tax:" + HASH + "\na:civil:" + HASH})
    void that_cannot_be_read_is_refused_with_its_line(String text) throws IOException {
        var file = file(text);
        assertThatThrownBy(() -> AccountsFile.read(file)).isInstanceOf(IllegalStateException.class).hasMessageContaining("行有误");
    }
}
