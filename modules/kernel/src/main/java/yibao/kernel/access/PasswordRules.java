package yibao.kernel.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import yibao.kernel.platform.Settings;
import yibao.kernel.problem.BusinessProblem;

/** What a password must be like, as the bureau set it. */
public final class PasswordRules {
    private static final int LONGEST = 128;
    private static final List<IntPredicate> KINDS = List.of(Character::isLowerCase, Character::isUpperCase, Character::isDigit,
            letter -> !Character.isLowerCase(letter) && !Character.isUpperCase(letter) && !Character.isDigit(letter));

    private PasswordRules() {}

    static int length() {
        return Settings.number("yibao.password.length", 10);
    }

    static int kinds() {
        return Math.min(KINDS.size(), Settings.number("yibao.password.kinds", 3));
    }

    /** How many earlier ones must not come back. */
    static int history() {
        return Settings.number("yibao.password.history", 5);
    }

    /** After how many days a new one is asked for; 0 is never. */
    static int days() {
        return Settings.number("yibao.password.days", 90);
    }

    /** After how many wrong ones in a row the account is locked; 0 is never. */
    static int failures() {
        return Settings.number("yibao.lock.failures", 5);
    }

    static int lockMinutes() {
        return Settings.number("yibao.lock.minutes", 15);
    }

    /** Reads every setting once: one that is no number stops the start and not the first sign-in. */
    static void needAtStart() {
        IntStream.of(length(), kinds(), history(), days(), failures(), lockMinutes()).sum();
    }

    /** All of it in one sentence, for the page where somebody chooses one. */
    public static String inWords() {
        var earlier = history() == 0 ? "" : "，不得与最近 " + history() + " 个口令相同";
        return "至少 " + length() + " 位，大写、小写、数字、符号中至少 " + kinds() + " 类，不得含账号名" + earlier;
    }

    /** @param earlier hashes that must not come back, the present one among them */
    static void check(String name, char[] password, List<String> earlier) {
        findFault(name, new String(password)).or(() -> used(password, earlier)).ifPresent(fault -> {
            throw new BusinessProblem("kernel", "PASSWORD_RULE", 422, fault + "。口令要求：" + inWords(), "newPassword");
        });
    }

    private static Optional<String> findFault(String name, String password) {
        if (password.codePointCount(0, password.length()) < length()) {
            return Optional.of("口令太短");
        }
        if (password.length() > LONGEST) {
            return Optional.of("口令最长 " + LONGEST + " 位");
        }
        if (password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("口令中含有账号名");
        }
        long found = KINDS.stream().filter(kind -> password.codePoints().anyMatch(kind)).count();
        return found < kinds() ? Optional.of("口令所含字符种类太少") : Optional.empty();
    }

    private static Optional<String> used(char[] password, List<String> earlier) {
        return earlier.stream().anyMatch(hash -> PasswordHash.verify(password, hash))
                ? Optional.of("这个口令最近用过") : Optional.empty();
    }
}
