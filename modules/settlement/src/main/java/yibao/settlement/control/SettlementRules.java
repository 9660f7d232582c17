package yibao.settlement.control;

import java.time.Instant;
import java.util.List;
import yibao.kernel.policy.PolicyBook;
import yibao.settlement.Bill;
import yibao.settlement.Settled;
import yibao.settlement.Standings;

/** One-stop settlement by the policy as it was known at a moment. May be kept and shared between threads. */
public final class SettlementRules {
    private final Terms terms;
    private final boolean telling;

    public SettlementRules(PolicyBook book, Instant knownAt) {
        this(new Terms(book, knownAt), true);
    }

    private SettlementRules(Terms terms, boolean telling) {
        this.terms = terms;
        this.telling = telling;
    }

    /** The same rules for large numbers: their results come without steps, which cost more than the calculation. */
    public SettlementRules withoutSteps() {
        return new SettlementRules(terms, false);
    }

    /**
     * Calculates one person's year.
     *
     * @param bills every bill of the person and year, in any order, with the reversals of those bills
     * @return one result for each bill, in the order of time
     */
    public List<Settled> settle(List<Bill> bills, Standings standings) {
        return new Chain(terms, standings, telling).settle(bills);
    }
}
