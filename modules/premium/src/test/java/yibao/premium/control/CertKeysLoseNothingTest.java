package yibao.premium.control;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CertKeysLoseNothingTest {

    private final CertKeys keys = new CertKeys();

    @Property
    void packDigitsAndCheckWithoutLoss(@ForAll @LongRange(max = 99_999_999_999_999_999L) long digits, @ForAll @IntRange(max = 10) int check) {
        String number = String.format("%017d", digits) + "0123456789X".charAt(check);

        assertThat(keys.keyOf("01", number)).isEqualTo(CertKeys.resident(digits, check));
        assertThat(keys.certificateOf(CertKeys.resident(digits, check)).number()).isEqualTo(number);
    }
}
