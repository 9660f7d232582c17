package yibao.premium.control;

/** What is known of one person for one insutype and year when the decision is made. All money in fen. */
public interface Account {

    /** A levy row is in force; a cancelled one counts as none. */
    boolean levied();

    /** What the person has to pay; 0 without a levy. */
    long due();

    /** The full premium before any subsidy. */
    long fee();

    /** What public money pays of the fee. */
    long subsidy();

    /** All PAY receipts less all REFUND receipts. */
    long paid();

    /** PAY receipts; from seven on, "seven" may stand for more. */
    int payments();

    boolean hasRefunds();

    /** At least one receipt bears another name than the register; false where the register does not know the person. */
    boolean nameDiffers();

    boolean windowClosed();

    default boolean hasReceipts() {
        return payments() > 0 || hasRefunds();
    }
}
