package yibao.enrolment.control;

import java.time.LocalDate;
import java.util.regex.Pattern;
import yibao.enrolment.PersonRef;
import yibao.kernel.CertNo;

/** The resident ID card behind a certificate, whatever kind it was entered as. */
final class Card {
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("\\d{15}|\\d{17}[\\dXx]");
    private static final int AREA_AND_BIRTH = 14;

    private Card() {
    }

    static boolean looksLikeOne(PersonRef who) {
        return who.psnCertType().equals(CertNo.RESIDENT_CARD) || LOOKS_LIKE_ONE.matcher(who.certno()).matches();
    }

    /** Its 18 digits, or null where there is no card or an impossible one. */
    static String numberOf(PersonRef who) {
        return looksLikeOne(who) && CertNo.read(CertNo.RESIDENT_CARD, who.certno()) instanceof CertNo.Good good
                ? good.certno() : null;
    }

    static LocalDate bornOf(String number) {
        return LocalDate.of(Integer.parseInt(number, 6, 10, 10), Integer.parseInt(number, 10, 12, 10),
                Integer.parseInt(number, 12, AREA_AND_BIRTH, 10));
    }

    /** 1 male, 2 female. */
    static String gendOf(String number) {
        return (number.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    /** Whether a clerk may have typed one for the other: one digit, or two neighbours that have changed places. */
    static boolean areNear(String one, String two) {
        int differing = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < 17 && differing <= 2; i++) {
            if (one.charAt(i) != two.charAt(i)) {
                differing++;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return differing == 1 || differing == 2 && last == first + 1 && one.charAt(first) == two.charAt(last)
                && one.charAt(last) == two.charAt(first);
    }
}
