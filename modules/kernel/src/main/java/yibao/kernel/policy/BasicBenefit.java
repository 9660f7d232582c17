package yibao.kernel.policy;

import java.math.BigDecimal;
import java.util.List;
import yibao.kernel.Money;

/**
 * What basic insurance pays for one kind of care at one level of hospital.
 *
 * @param hospLv         {@code hosp_lv}: 1, 2, 3, 9
 * @param deductible     for the first stay of a year, or for the whole year
 * @param nextDeductible for every later stay; null where it is yearly
 * @param outsideCut     taken off the ratio outside the pooling area, 0..1
 * @param unreferredCut  taken off in addition there without referral or registration
 * @param cap            of the year, shared by all rows of the same pot and insurance
 * @param preselfCounts  whether the first share of class B counts as policy scope for the layers after this one
 * @param countsForMajor whether what is left counts for major illness
 */
public record BasicBenefit(String insutype, Care care, String hospLv, Per deductiblePer, Money deductible, Money nextDeductible, BigDecimal ratio,
        BigDecimal outsideCut, BigDecimal unreferredCut, Pot pot, CapOn capOn, Money cap, boolean preselfCounts, boolean countsForMajor,
        Provenance provenance) implements BenefitRow {

    public enum Care { INPATIENT, CHRONIC, OUTPATIENT, PHARMACY }

    public enum Per { STAY, YEAR }

    /** Whose cap: in- and chronic out-patients, or ordinary out-patients. */
    public enum Pot { POOL, OUTPATIENT }

    /** What the cap limits: what is paid, or the policy-scope cost of which a share is paid. */
    public enum CapOn { PAID, SCOPE }

    @Override
    public Object key() {
        return List.of(insutype, care, hospLv);
    }
}
