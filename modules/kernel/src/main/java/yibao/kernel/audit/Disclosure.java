package yibao.kernel.audit;

/**
 * Whether people's ID numbers were shown in full or masked, which the log must tell apart.
 *
 * @param purpose kept with the event; may be null
 */
public record Disclosure(boolean wholeNumbers, String purpose) {
    public static final Disclosure MASKED = new Disclosure(false, null);
    public static final String SHOWN = "SHOWN";
    public static final String SHOWN_FULL = "SHOWN_FULL";

    /** The outcome of the event. */
    public String outcome() {
        return wholeNumbers ? SHOWN_FULL : SHOWN;
    }
}
