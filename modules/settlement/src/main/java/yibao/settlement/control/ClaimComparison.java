package yibao.settlement.control;

import java.util.ArrayList;
import java.util.List;
import yibao.kernel.Money;
import yibao.settlement.ClaimDifference;
import yibao.settlement.Claimed;
import yibao.settlement.Insurance;
import yibao.settlement.Settled;

/** What was paid elsewhere beside what we calculate; only what was given is compared. */
public final class ClaimComparison {
    private ClaimComparison() {}

    public static List<ClaimDifference> differences(Claimed claimed, Settled settled) {
        var ours = settled.payments();
        boolean resident = settled.bill().insurance() == Insurance.RESIDENT;
        List<ClaimDifference> found = new ArrayList<>();
        compare(found, "act_pay_dedc", claimed.deductible(), ours.deductible());
        compare(found, "hifp_pay", claimed.basic(), ours.basic());
        compare(found, "hifmi_pay", claimed.residentMajor(), resident ? ours.major() : Money.ZERO);
        compare(found, "hifob_pay", claimed.employeeMajor(), resident ? Money.ZERO : ours.major());
        compare(found, "maf_pay", claimed.assistance(), ours.assistance());
        compare(found, "oth_pay", claimed.other(), ours.tilt());
        compare(found, "fund_pay_sumamt", claimed.fundSum(), ours.fund());
        compare(found, "psn_part_amt", claimed.person(), ours.person());
        compare(found, "acct_pay", claimed.account(), ours.account());
        compare(found, "acct_mulaid_pay", claimed.mutualAid(), ours.mutualAid());
        compare(found, "psn_cash_pay", claimed.cash(), ours.cash());
        return List.copyOf(found);
    }

    private static void compare(List<ClaimDifference> found, String place, Money claimed, Money ours) {
        if (claimed != null && !claimed.equals(ours)) {
            found.add(new ClaimDifference(place, claimed, ours));
        }
    }
}
