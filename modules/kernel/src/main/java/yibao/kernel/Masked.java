package yibao.kernel;

/** What of a person may be shown on screens, in logs and in answers. */
public final class Masked {

    private static final int KEPT_IN_FRONT = 6;
    private static final int KEPT_BEHIND = 4;

    private Masked() {
    }

    /** The family name and stars: 张三丰 becomes 张**. */
    public static String name(String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    /** The division and the last four: 320681********0026. Shorter numbers keep their last two characters only. */
    public static String certno(String certno) {
        if (certno == null) {
            return "";
        }
        int hidden = certno.length() - KEPT_IN_FRONT - KEPT_BEHIND;
        if (hidden < KEPT_BEHIND) {
            int kept = Math.min(2, certno.length() / 2);
            return "*".repeat(certno.length() - kept) + certno.substring(certno.length() - kept);
        }
        return certno.substring(0, KEPT_IN_FRONT) + "*".repeat(hidden)
                + certno.substring(certno.length() - KEPT_BEHIND);
    }
}
