package yibao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB 11643-1999, and what spreadsheets do to it. Numbers are made up. */
class CertNoTest {

    @Nested
    class AResidentCard {

        @ParameterizedTest
        @CsvSource({
            "11010519491231002X, 11010519491231002X, false",
            "11010519491231002x, 11010519491231002X, true",
            "' 11010519491231002X', 11010519491231002X, true",
            "440524188001010014, 440524188001010014, false",
            "130503670401001, 130503196704010016, true",
        })
        void isTakenAs(String written, String taken, boolean normalised) {
            assertThat(CertNo.read("01", written)).isEqualTo(new CertNo.Good(taken, normalised));
        }

        @ParameterizedTest
        @CsvSource({
            "110105194912310021, CERTNO_CHECK_DIGIT",
            "110105194902300021, CERTNO_CHECK_DIGIT",
            "1101051949123100, CERTNO_FORMAT",
            "1101051949123100200, CERTNO_FORMAT",
            "１１０１０５１９４９１２３１００２Ｘ, CERTNO_FORMAT",
            "01010519491231002X, CERTNO_FORMAT",
            "ABC, CERTNO_FORMAT",
            "3.20681E+17, CERTNO_DAMAGED",
            "4.40E+17, CERTNO_DAMAGED",
            "320681199001010000, CERTNO_DAMAGED",
            "320681199001010021.0, CERTNO_DAMAGED",
            "130503671301001, CERTNO_FORMAT",
        })
        void isRefused(String written, String code) {
            assertThat(CertNo.read("01", written)).isInstanceOfSatisfying(CertNo.Bad.class,
                    bad -> assertThat(bad.code()).isEqualTo(code));
        }

        @Test
        void mayEndInThreeNoughtsWhereTheCheckDigitSaysSo() {
            for (int sequence = 0; sequence < 1000; sequence++) {
                String seventeen = "32068119900101" + String.format("%03d", sequence);
                String number = seventeen + CertNo.checkCharacter(seventeen);
                assertThat(CertNo.read("01", number)).isEqualTo(new CertNo.Good(number, false));
            }
        }
    }

    @Property
    void everySlipInOneDigitIsFound(@ForAll @IntRange(min = 0, max = 999) int sequence,
            @ForAll @IntRange(min = 0, max = 16) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        String seventeen = "32068119900101" + String.format("%03d", sequence);
        String number = seventeen + CertNo.checkCharacter(seventeen);
        char wrong = (char) ('0' + (number.charAt(at) - '0' + by) % 10);
        assertThat(CertNo.read("01", number.substring(0, at) + wrong + number.substring(at + 1)))
                .isInstanceOf(CertNo.Bad.class);
    }

    @ParameterizedTest
    @CsvSource({"08, E12345678", "05, 1234567(8)", "99, AB"})
    void otherCertificatesAreTakenAsTheyAre(String type, String number) {
        assertThat(CertNo.read(type, number)).isEqualTo(new CertNo.Good(number, false));
    }

    @ParameterizedTest
    @CsvSource({"08, A", "08, 护照123", "08, A;DROP"})
    void otherCertificatesAreLettersAndDigits(String type, String number) {
        assertThat(CertNo.read(type, number)).isInstanceOf(CertNo.Bad.class);
    }
}
