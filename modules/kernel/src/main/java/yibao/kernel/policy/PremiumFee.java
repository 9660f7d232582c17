package yibao.kernel.policy;

import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Money;

/**
 * What one person's cover for a year costs: the personal fee and the fiscal subsidy per head, the window in which tax
 * collects it, and the period in which being listed earns the year's premium subsidy (all days included).
 * A row with a {@code psnType} sets another fee for that type of person; its other columns are those of the common row.
 *
 * @param psnType null for the common row
 */
public record PremiumFee(String insutype, int coverageYear, String psnType, Money fee, Money fiscalSubsidy,
        LocalDate levyFrom, LocalDate levyTo, LocalDate identityFrom, LocalDate identityTo, Provenance provenance) implements PolicyRow {

    @Override
    public Object key() {
        return psnType == null ? key(insutype, coverageYear) : List.of(insutype, coverageYear, psnType);
    }

    static Object key(String insutype, int coverageYear) {
        return List.of(insutype, coverageYear);
    }

    /** Unpaid people are a difference only after this. */
    public boolean windowClosedOn(LocalDate day) {
        return day.isAfter(levyTo);
    }
}
