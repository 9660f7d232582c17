package yibao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({"张三丰, 张**", "李四, 李*", "王, 王*", "𠮷田, 𠮷*", "阿依古丽·买买提, 阿*******"})
    void showsTheFamilyName(String name, String shown) {
        assertThat(Masked.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"320681199001010026, 320681********0026", "E12345678, *******78", "AB, *B"})
    void showsTheEndsOfANumber(String certno, String shown) {
        assertThat(Masked.certno(certno)).isEqualTo(shown);
    }
}
