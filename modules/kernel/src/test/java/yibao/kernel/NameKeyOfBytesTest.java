package yibao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NameKeyOfBytesTest {

    @Property
    void isTheKeyOfTheText(@ForAll String name) {
        String text = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(ofBytes(text)).isEqualTo(NameKey.of(text));
    }

    @Example
    void foldsTheSame() {
        assertThat(ofBytes("张\u3000三 ")).isEqualTo(NameKey.of("张三"));
        assertThat(ofBytes("ＬＩ\u00a0·𠮷")).isEqualTo(NameKey.of("LI·𠮷"));
    }

    private static long ofBytes(String text) {
        byte[] bytes = ("前" + text + "后").getBytes(StandardCharsets.UTF_8);
        return NameKey.ofUtf8(bytes, 3, bytes.length - 3);
    }
}
