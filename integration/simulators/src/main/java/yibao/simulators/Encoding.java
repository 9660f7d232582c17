package yibao.simulators;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a data file writes its characters. */
public enum Encoding {
    UTF_8("UTF-8", false), UTF_8_BOM("UTF-8", true), GB18030("GB18030", false);

    private final String manifestName;
    private final boolean mark;

    Encoding(String manifestName, boolean mark) {
        this.manifestName = manifestName;
        this.mark = mark;
    }

    String manifestName() {
        return manifestName;
    }

    Charset charset() {
        return this == GB18030 ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    String opening() {
        return mark ? "\uFEFF" : "";
    }
}
