package yibao.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The numbers that are missing before a batch")
class MissingNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4 | 5 |     | 4",
        "4 | 6 |     | 4 至 5",
        "4 | 7 | 5   | 4、6",
        "4 | 9 | 6   | 4 至 5、7 至 8",
        "4 | 8 | 5 6 | 4、7",
        "4 | 7 | 5 6 | 4",
        "1 | 1000000000000 | | 1 至 999999999999"})
    void are_named_without_those_that_have_come(long from, long before, String there, String words) {
        assertThat(MissingNumbers.words(from, before, numbers(there))).isEqualTo(words);
    }

    @Test
    void are_not_all_named_where_they_are_many() {
        var everySecond = LongStream.range(1, 500).map(i -> 2 * i).boxed().toList();
        assertThat(MissingNumbers.words(1, 1001, everySecond)).isEqualTo("1、3、5、7、9 等");
    }

    private static List<Long> numbers(String text) {
        return text == null ? List.of() : Arrays.stream(text.strip().split(" ")).map(Long::valueOf).toList();
    }
}
