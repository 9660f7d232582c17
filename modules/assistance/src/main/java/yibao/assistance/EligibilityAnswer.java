package yibao.assistance;

import java.time.LocalDate;
import java.util.List;

/**
 * The whole answer. Amounts are yuan with two decimals, ratios two decimals, all as text; people are masked.
 * {@code person}, {@code applied}, {@code insured}, {@code premium} and {@code assistance} are null where there is nothing to tell.
 */
public record EligibilityAnswer(String checkId, LocalDate asOf, boolean eligible, Person person, List<Category> categories,
        String applied, Insured insured, Premium premium, Assistance assistance, List<Reason> reasons, LocalDate validUntil) {

    public record Person(String name, String certNo, String insuAdmdvs) {}

    public record Category(String code, String name, LocalDate from, LocalDate to, String source) {}

    /** {@code state}: NORMAL, PAUSED or ENDED. */
    public record Insured(String insutype, int year, String state) {}

    /** {@code state}: SUBSIDISED, PAID, PART_PAID, UNPAID, OVERPAID or NOT_LEVIED. */
    public record Premium(String fee, String subsidy, String due, String paid, String state) {}

    public record Assistance(String ratio, String deductibleRemaining, String capRemaining) {}

    /** {@code policy} names document and clause, null where the reason rests on none. */
    public record Reason(ReasonCode code, String text, String policy) {}

    public EligibilityAnswer withCheckId(String id) {
        return new EligibilityAnswer(id, asOf, eligible, person, categories, applied, insured, premium, assistance, reasons, validUntil);
    }

    /** What an asker is told who needs no more than yes or no. */
    public MinimalAnswer minimal() {
        return new MinimalAnswer(checkId, eligible, List.of(new MinimalAnswer.Reason(reasons.get(0).code())), validUntil);
    }
}
