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

    public SettlementRules(PolicyBook book, Instant knownAt) {
        this.terms = new Terms(book, knownAt);
    }

    /**
     * Calculates one person's year.
     *
     * @param bills every bill of the person and year, in any order, with the reversals of those bills
     * @return one result for each bill, in the order of time
     */
    public List<Settled> settle(List<Bill> bills, Standings standings) {
        return new Chain(terms, standings).settle(bills);
    }
}
