package yibao.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address")
class NumberInAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/people/320681199001010048", "certNo=320681199001010048", "a=1&c=320681199001010048&b=2",
        "certNo=%33%32%30681199001010048", "certNo=+320681199001010048+", "n=%E7%8E%8B320681199001010048"})
    void with_an_id_number_is_found_however_it_is_written(String address) {
        assertThat(NumberInAddress.holdsNumber(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/exchange/batches/1818a9e0-9008-41f6-a013-60f86fefe10d", "receipt=320681199001010022", "day=20220101",
        "no=13206810100000000000001", "no=320681199013010048", "c=a320681199001010048z", "broken=%zz"})
    void with_other_numbers_is_not(String address) {
        assertThat(NumberInAddress.holdsNumber(address)).isFalse();
    }
}
