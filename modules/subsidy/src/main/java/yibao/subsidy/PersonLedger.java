package yibao.subsidy;

import java.util.List;

/** One person's ledger, name and number masked; money is yuan as text. */
public record PersonLedger(String name, String certNo, List<Account> accounts, List<Entry> entries) {

    /** How a year and class stands. {@code levied} includes {@code corrected}. */
    public record Account(String insutype, int year, String psnIdetType, String className, String entitled, String levied,
            String corrected, String byFinance, String byPerson, String refunded) {
    }

    /**
     * @param holds  the day from which it holds
     * @param known  when we came to know it
     * @param booked when it was written into the ledger
     */
    public record Entry(long entryNo, int year, String psnIdetType, String className, String kind, String label, String amount,
            String holds, String known, String booked, String source, String reason) {
    }
}
