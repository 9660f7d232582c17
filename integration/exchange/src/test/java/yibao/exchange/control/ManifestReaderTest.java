package yibao.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.exchange.Manifest;
import yibao.kernel.Money;

/** What a manifest may say; whatever else it says is refused with the field's name. */
class ManifestReaderTest {

    private static final String GOOD = """
            {"contract": "premium-receipts/1", "sender": "TAX320681", "sequence": 1, "businessDate": "2026-01-31",
             "mode": "DELTA", "file": "premium-receipts-TAX320681-20260131-000001.csv", "encoding": "UTF-8",
             "rows": 3, "amount": "1050.00", "sha256": "AB"}""";

    @Test
    void isReadAsItStands() {
        assertThat(read(GOOD)).isEqualTo(new Manifest("premium-receipts/1", "TAX320681", 1,
                LocalDate.of(2026, 1, 31), false, "premium-receipts-TAX320681-20260131-000001.csv", "UTF-8", 3,
                Money.ofYuan("1050.00"), "ab"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "\"sequence\": 1      | \"sequence\": 0              | sequence",
        "\"sequence\": 1      | \"sequence\": \"1\"          | sequence",
        "\"sequence\": 1      | \"sequence\": 1.5            | sequence",
        "\"sequence\": 1      | \"sequence\": 1e30           | sequence",
        "\"2026-01-31\"       | \"2026-02-30\"               | businessDate",
        "\"2026-01-31\"       | \"+999999999-01-01\"         | businessDate",
        "\"2026-01-31\"       | \"0000-01-01\"               | businessDate",
        "\"rows\": 3          | \"rows\": -1                 | rows",
        "\"1050.00\"          | \"1050\"                     | amount",
        "\"DELTA\"            | \"ALL\"                      | mode",
        "\"TAX320681\"        | \"TAX 320681\"               | sender",
        "\"sender\"           | \"sendr\"                    | sender",
        "premium-receipts-TAX | ../premium-receipts-TAX      | file",
        "premium-receipts-TAX | /etc/premium-receipts-TAX    | file",
    })
    void namesWhatCannotBe(String good, String bad, String field) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad))).isInstanceOf(BatchRefused.class)
                .hasMessageContaining(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[]", "nonsense", "{\"a\":", "null"})
    void isAJsonObject(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BatchRefused.class).hasMessageContaining("JSON");
    }

    private static Manifest read(String text) {
        return ManifestReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
