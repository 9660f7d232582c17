package yibao.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hash of a password")
class PasswordHashTest {
    /** What Python's hashlib makes of it. */
    private static final String ELSEWHERE = "PBKDF2WithHmacSHA512:1000:c2FsdHNhbHRzYWx0c2FsdA==:YpqsLX2Fxdw1JJTyvJic0zlC0vNuy9Dlv7qINySGTh8=";

    @Test
    void agrees_with_another_implementation() {
        assertThat(PasswordHash.verify("口令Password1".toCharArray(), ELSEWHERE)).isTrue();
        assertThat(PasswordHash.verify("口令password1".toCharArray(), ELSEWHERE)).isFalse();
    }
}
