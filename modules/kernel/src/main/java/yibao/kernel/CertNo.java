package yibao.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The number on a person's certificate. A resident identity card (type 01) follows GB 11643-1999: six digits of
 * division, eight of birth, three of sequence, one check character. Other certificates are taken as they are.
 */
public final class CertNo {

    /** psn_cert_type of the resident identity card. */
    public static final String RESIDENT_CARD = "01";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Pattern EIGHTEEN = Pattern.compile("[1-9][0-9]{16}[0-9Xx]");
    private static final Pattern FIFTEEN = Pattern.compile("[1-9][0-9]{14}");
    private static final Pattern SPREADSHEET_WRECK = Pattern.compile("'?\\d(\\.\\d+)?[eE]\\+?\\d+|\\d{15,18}\\.0+");
    private static final Pattern OTHER = Pattern.compile("[A-Za-z0-9()（）-]{2,50}");

    private CertNo() {
    }

    /** What became of a number that was handed in. */
    public sealed interface Reading permits Good, Bad {
    }

    /** @param normalised whether it was rewritten: 15 digits to 18, x to X, blanks cut off */
    public record Good(String certno, boolean normalised) implements Reading {
    }

    /** @param code CERTNO_FORMAT, CERTNO_CHECK_DIGIT or CERTNO_DAMAGED (contract, section 2) */
    public record Bad(String code, String message) implements Reading {
    }

    public static Reading read(String psnCertType, String text) {
        String bare = text.strip();
        Reading reading = RESIDENT_CARD.equals(psnCertType) ? readResidentCard(bare) : readOther(bare);
        return reading instanceof Good good && !good.certno().equals(text) ? new Good(good.certno(), true) : reading;
    }

    /** The check character of GB 11643 for the first 17 digits. */
    public static char checkCharacter(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static Reading readResidentCard(String text) {
        if (SPREADSHEET_WRECK.matcher(text).matches()) {
            return new Bad("CERTNO_DAMAGED", "证件号码被电子表格改成了数字，请把该列设为文本后重新导出");
        }
        if (FIFTEEN.matcher(text).matches()) {
            String seventeen = text.substring(0, 6) + "19" + text.substring(6);
            return checkBirth(seventeen + checkCharacter(seventeen));
        }
        if (!EIGHTEEN.matcher(text).matches()) {
            return new Bad("CERTNO_FORMAT", "居民身份证号码应为 18 位（或旧式 15 位）半角数字，末位可为 X");
        }
        String number = text.toUpperCase(java.util.Locale.ROOT);
        if (checkCharacter(number) != number.charAt(17)) {
            return number.endsWith("000")
                    ? new Bad("CERTNO_DAMAGED", "证件号码末尾成了 000，多半被电子表格截断，请按文本重新导出")
                    : new Bad("CERTNO_CHECK_DIGIT", "身份证号码校验位不符，请核对号码");
        }
        return checkBirth(number);
    }

    private static Reading checkBirth(String number) {
        try {
            LocalDate.of(Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10));
            return new Good(number, false);
        } catch (DateTimeException impossible) {
            return new Bad("CERTNO_FORMAT", "身份证号码中的出生日期不存在，请核对号码");
        }
    }

    private static Reading readOther(String text) {
        return OTHER.matcher(text).matches() ? new Good(text, false)
                : new Bad("CERTNO_FORMAT", "证件号码只能由 2 至 50 位字母、数字、括号和短横组成");
    }
}
