package yibao.premium.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.premium.control.CertKeys.Certificate;

class CertKeysTest {

    private final CertKeys keys = new CertKeys();

    @ParameterizedTest
    @CsvSource({
            "01, 320681199001010026", "01, 32068119900101002X", "01, 000000000000000000", "01, 99999999999999999X",
            "01, 320681900101002", "01, 32068119900101002x", "01, 32068119900101002:", "02, 320681199001010026", "08, H1234567800",
    })
    void giveTheCertificateBack(String type, String number) {
        long key = keys.keyOf(type, number);

        assertThat(key).isNotZero().isEqualTo(keys.keyOf(type, number));
        assertThat(keys.certificateOf(key)).isEqualTo(new Certificate(type, number));
    }

    @Test
    void tellTypesApart() {
        assertThat(keys.keyOf("01", "320681199001010026")).isNotEqualTo(keys.keyOf("02", "320681199001010026"));
        assertThat(keys.keyOf("08", "H1234567800")).isNotEqualTo(keys.keyOf("08", "H1234567801"));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "100000000000000000, 0", "1, 11", "1, -1"})
    void refuseWhatDoesNotFit(long digits, int check) {
        assertThatIllegalArgumentException().isThrownBy(() -> CertKeys.resident(digits, check));
    }
}
