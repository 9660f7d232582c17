package yibao.kernel.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.kernel.Money;

class CopyTextTest {

    @Test
    void standsARowALineAndAFieldATab() {
        assertThat(written("a", null, 7, true, new Money(-5), LocalDateTime.of(2025, 1, 2, 3, 4), Instant.EPOCH))
                .isEqualTo("a\t\\N\t7\ttrue\t-0.05\t2025-01-02T03:04\t1970-01-01T00:00:00Z\n");
    }

    @Test
    void escapesWhatCopyWouldReadOtherwise() {
        assertThat(written("\\N\t\r\n")).isEqualTo("\\\\N\\t\\r\\n\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "王桂英", "é", "\uD842\uDFB7吉", "a\uD842b", "\uDFB7"})
    void writesBytesAsJavaDoes(String text) {
        assertThat(written(text)).isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) + "\n");
    }

    @Test
    void growsWithALongRow() {
        assertThat(written("医".repeat(5_000))).hasSize(5_001);
    }

    private static String written(Object... values) {
        CopyText rows = new CopyText(16);
        rows.add(values);
        return new String(rows.bytes(), 0, rows.length(), StandardCharsets.UTF_8);
    }
}
