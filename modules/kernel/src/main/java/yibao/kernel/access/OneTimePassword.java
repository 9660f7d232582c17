package yibao.kernel.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password to be read out once: four groups of four, without letters that look alike. */
final class OneTimePassword {
    private static final String LOWER = "abcdefghjkmnpqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String make() {
        return String.join("-", some(UPPER), some(DIGITS), some(LOWER), some(LOWER + DIGITS + UPPER));
    }

    private static String some(String letters) {
        return RANDOM.ints(4, 0, letters.length()).mapToObj(at -> letters.substring(at, at + 1)).collect(Collectors.joining());
    }
}
