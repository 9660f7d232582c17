package yibao.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditKeyTest {
    @Test
    void isDemandedOutsideTheDemo() {
        assertThatThrownBy(() -> AuditKey.from(Optional.empty(), Optional.empty())).hasMessageContaining("yibao.audit.key");
        assertThat(AuditKey.from(Optional.empty(), Optional.of("city"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "thirty-one characters long key."})
    void mustNotBeShort(String secret) {
        assertThatThrownBy(() -> new AuditKey(secret)).hasMessageContaining("过短");
    }
}
