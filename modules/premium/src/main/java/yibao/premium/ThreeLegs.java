package yibao.premium;

import java.util.List;

/**
 * Levy, receipts and arrivals side by side. Money is yuan as text; the figures are of the whole city, since the
 * treasury's do not say whose money arrived.
 */
public final class ThreeLegs {

    private ThreeLegs() {
    }

    /** All tax offices on one day. @param offices that collected or got money on that day */
    public record Day(String day, int offices, String levied, long receipts, String refunded, String received,
            String late, int arrivedCount, String arrived, String difference, List<StateCount> states) {
    }

    /** How many offices of a day stand that way. */
    public record StateCount(String state, String label, long offices) {
    }

    /**
     * One tax office on one day.
     *
     * @param persons    whose first receipt this is, and {@code levied} what they owe in all
     * @param received   payments less refunds that tax took on that day
     * @param late       what of it stands in the books of a later day, because this one had been closed
     * @param difference arrived less received
     * @param arrivals   what the treasury saw of this day's money
     */
    public record Office(String day, String taxdeptCode, long persons, String levied, long receipts, String refunded,
            String received, String late, int arrivedCount, String arrived, String difference, String state, String label,
            List<Arrival> arrivals) {
    }

    /** What one arrival pays of a day. */
    public record Arrival(String arvlBchno, String arvlDate, int count, String amount) {
    }

    /** One receipt, its person masked by whoever shows it. */
    public record Receipt(String elecTaxrptNo, String psnCertType, String certno, String psnName, int year,
            String clctType, String amount, String clctTime, String initTaxrptNo) {
    }
}
