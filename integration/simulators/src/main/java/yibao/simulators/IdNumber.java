package yibao.simulators;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Makes resident ID numbers by GB 11643. */
final class IdNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {
    }

    static String of(String area, LocalDate born, int sequence) {
        String body = area + born.format(DateTimeFormatter.BASIC_ISO_DATE) + Text.pad(sequence, 3);
        return body + checkOf(body);
    }

    static char checkOf(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    static boolean isValid(String number) {
        return number.matches("\\d{17}[\\dX]") && number.charAt(17) == checkOf(number);
    }

    /** The number of 15 digits the person had before 1999; people born since 2000 never had one. */
    static String old(String number) {
        return isValid(number) && number.startsWith("19", 6) ? number.substring(0, 6) + number.substring(8, 17) : number;
    }

    /** The same number with its X, if it has one, typed small; a passport is left alone, there it would be another number. */
    static String smallX(String number) {
        return isValid(number) ? number.replace('X', 'x') : number;
    }

    /** What a spreadsheet makes of the number when it keeps 15 digits: the rest are zeros. */
    static String rounded(String number) {
        String zeros = number.substring(0, 15) + "00";
        return checkOf(zeros) == '0' ? scientific(number) : zeros + '0';
    }

    /** What a spreadsheet shows of the number in a narrow column. */
    static String scientific(String number) {
        return number.charAt(0) + "." + number.substring(1, 6) + "E+17";
    }

    /** The same number with a check digit that cannot be right, and that is not mistaken for a spreadsheet's rounding. */
    static String broken(String number) {
        int wrong = (CHECKS.indexOf(number.charAt(17)) + 3) % 11;
        char check = CHECKS.charAt(wrong) == '0' ? CHECKS.charAt((wrong + 1) % 11) : CHECKS.charAt(wrong);
        return number.substring(0, 17) + check;
    }
}
