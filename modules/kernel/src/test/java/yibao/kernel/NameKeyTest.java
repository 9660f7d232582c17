package yibao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({"张三, 张　三", "张三, ' 张 三 '", "ＡＢ１, AB1", "買買提·Ａ, 買買提·A"})
    void foldsWidthAndSpace(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
        assertThat(NameKey.fold(one)).isEqualTo(NameKey.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"张三, 张山", "吉田, 𠮷田", "李四, 四李", "ab, AB"})
    void keepsOtherNamesApart(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }
}
