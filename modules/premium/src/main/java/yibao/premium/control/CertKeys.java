package yibao.premium.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibao.kernel.CertNo;

/**
 * Certificates as {@code long}s. A resident ID number is its 17 digits and its check character and needs no memory; any
 * other certificate gets the next number of a small dictionary. Never 0. Safe for use by several threads.
 */
public final class CertKeys {

    private static final String CHECKS = "0123456789X";
    private static final long LEADING_ONE = 100_000_000_000_000_000L;
    private static final long OTHER = 1L << 61;

    private final Map<Certificate, Long> keys = new HashMap<>();
    private final List<Certificate> others = new ArrayList<>();

    /** The certificate type and number a key stands for. */
    public record Certificate(String type, String number) {
    }

    public long keyOf(String type, String number) {
        long resident = CertNo.RESIDENT_CARD.equals(type) ? resident(number) : 0;
        return resident != 0 ? resident : other(new Certificate(type, number));
    }

    /** The key of a resident ID number given as its first 17 digits and its check value, 10 for X. */
    public static long resident(long digits17, int check) {
        if (digits17 < 0 || digits17 >= LEADING_ONE || check < 0 || check > 10) {
            throw new IllegalArgumentException("not 17 digits and a check character");
        }
        return digits17 * 11 + check + 1;
    }

    public Certificate certificateOf(long key) {
        if ((key & OTHER) != 0) {
            synchronized (this) {
                return others.get((int) (key ^ OTHER));
            }
        }
        String withLeadingOne = Long.toString(LEADING_ONE + (key - 1) / 11);
        return new Certificate(CertNo.RESIDENT_CARD, withLeadingOne.substring(1) + CHECKS.charAt((int) ((key - 1) % 11)));
    }

    private synchronized long other(Certificate certificate) {
        Long known = keys.get(certificate);
        if (known != null) {
            return known;
        }
        long key = OTHER | others.size();
        others.add(certificate);
        keys.put(certificate, key);
        return key;
    }

    private static long resident(String number) {
        if (number.length() != 18) {
            return 0;
        }
        long digits = 0;
        for (int i = 0; i < 17; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            digits = digits * 10 + digit;
        }
        int check = CHECKS.indexOf(number.charAt(17));
        return check < 0 ? 0 : resident(digits, check);
    }
}
