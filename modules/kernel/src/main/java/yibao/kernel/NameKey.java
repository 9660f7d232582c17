package yibao.kernel;

import java.nio.charset.StandardCharsets;

/**
 * Folds a name so that two spellings of one name compare equal: full width becomes half width, white space goes.
 * The key is 64 bits of the folded name, so that names of a city can be compared without being kept in memory.
 */
public final class NameKey {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    /** The ideographic space: no character behind it is blank. */
    private static final char LAST_BLANK = '\u3000';
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_TO_HALF = 0xFEE0;

    private NameKey() {
    }

    public static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isBlank(c)) {
                folded.append(narrow(c));
            }
        }
        return folded.toString();
    }

    public static long of(String name) {
        long key = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isBlank(c)) {
                key = (key ^ narrow(c)) * FNV_PRIME;
            }
        }
        return key ^ (key >>> 32);
    }

    /** The same key from UTF-8 bytes, without a String; {@code to} is behind the last byte. */
    public static long ofUtf8(byte[] bytes, int from, int to) {
        long key = FNV_OFFSET;
        for (int i = from; i < to; ) {
            int b = bytes[i];
            char c;
            if (b >= 0) {
                c = (char) b;
                i += 1;
            } else if ((b & 0xF0) == 0xE0 && i + 2 < to) {
                c = (char) ((b & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F);
                i += 3;
            } else {
                return of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }
            if (!isBlank(c)) {
                key = (key ^ narrow(c)) * FNV_PRIME;
            }
        }
        return key ^ (key >>> 32);
    }

    private static boolean isBlank(char c) {
        return c <= LAST_BLANK && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static char narrow(char c) {
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? (char) (c - FULL_TO_HALF) : c;
    }
}
