package yibao.subsidy;

import java.util.List;

/**
 * A year's ledger within the caller's scope. Money is yuan as text.
 *
 * @param workedOutAt when lists, levy and receipts were last booked; null before the first time
 * @param behind      whether something has come since
 */
public record LedgerTotals(String insutype, int year, By by, List<Line> lines, Line sum, String workedOutAt, boolean behind) {

    /** By what the ledger is broken down. */
    public enum By {
        CLASS("人员类别"), TOWN("镇街");

        private final String label;

        By(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param persons whose premium finance pays, and {@code levied} how much, corrections included
     * @param corrected what of it was changed after a statement had been signed
     */
    public record Line(String key, String label, long entitledPersons, String entitled, long persons, String levied,
            String corrected, String byFinance, String byPerson, String refunded) {
    }
}
