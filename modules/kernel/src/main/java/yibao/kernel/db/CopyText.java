package yibao.kernel.db;

import java.util.Arrays;
import yibao.kernel.Money;

/** Rows in the text form of COPY, written as the bytes that go over the wire; no string is made on the way. */
final class CopyText {

    /** Of UTF-8, for a char. */
    private static final int MOST_BYTES = 3;
    private static final int NUMBER = 24;

    private byte[] bytes;
    private int length;
    private final StringBuilder digits = new StringBuilder(NUMBER);

    CopyText(int size) {
        bytes = new byte[size + (size >> 4)];
    }

    void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                reserve(1);
                bytes[length++] = '\t';
            }
            append(values[i]);
        }
        reserve(1);
        bytes[length++] = '\n';
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    private void append(Object value) {
        if (value instanceof String text) {
            escape(text);
        } else if (value instanceof Money money) {
            digits.setLength(0);
            plain(money.appendTo(digits));
        } else {
            plain(value == null ? "\\N" : value.toString());
        }
    }

    /** Numbers, times and the sign for null: ASCII, with nothing in it that COPY would read otherwise. */
    private void plain(CharSequence text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    private void escape(String text) {
        reserve(MOST_BYTES * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> {
                    if (c < 0x80) {
                        bytes[length++] = (byte) c;
                    } else if (c < 0x800) {
                        bytes[length++] = (byte) (0xC0 | c >> 6);
                        bytes[length++] = (byte) (0x80 | c & 0x3F);
                    } else if (Character.isSurrogate(c)) {
                        i += pair(text, i);
                    } else {
                        bytes[length++] = (byte) (0xE0 | c >> 12);
                        bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
                        bytes[length++] = (byte) (0x80 | c & 0x3F);
                    }
                }
            }
        }
    }

    private void escaped(char letter) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) letter;
    }

    /** Rare characters of names stand as two chars; half of one becomes a question mark, as Java's own encoder has it. @return chars taken beside the first */
    private int pair(String text, int at) {
        int point = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            bytes[length++] = '?';
            return 0;
        }
        bytes[length++] = (byte) (0xF0 | point >> 18);
        bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | point & 0x3F);
        return 1;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + (bytes.length >> 1)));
        }
    }
}
