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

    /** Why, as somebody said, else the task that the list serves. */
    public String purposeOr(String task) {
        return purpose == null ? task : purpose;
    }

    /** The outcome of the event. */
    public String outcome() {
        return wholeNumbers ? SHOWN_FULL : SHOWN;
    }
}
