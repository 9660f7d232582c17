package yibao.poverty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Money;

/**
 * The test of cost with all that went into it, so that it can be made again word for word.
 *
 * @param from    first day looked at, {@code to} the last
 * @param known   what was known of policy when it was made
 * @param version digest of the policy then
 * @param assets  the income and assets it went by
 * @param tests   each line of the rule, with a sentence
 * @param amount  what would be paid
 */
public record CostFinding(int povertyClass, LocalDate from, LocalDate to, Instant known, String version, int heads,
        Assets assets, List<PatientCost> costs, Money burden, List<Test> tests, boolean met, Money amount, String source) {
    public CostFinding {
        costs = List.copyOf(costs);
        tests = List.copyOf(tests);
    }

    /** One line of the rule. */
    public record Test(String name, boolean met, String sentence) {
    }
}
