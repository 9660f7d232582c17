package yibao.settlement.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import yibao.kernel.Money;
import yibao.settlement.BillAmounts;
import yibao.settlement.BillFault;
import yibao.settlement.BillFault.Code;
import yibao.settlement.Claimed;

/** The identities of a bill's money, to the fen; what is wrong is named and nothing is put right. */
public final class BillChecks {
    private final BillAmounts amounts;
    private final Claimed claimed;
    private final boolean reversal;
    private final List<BillFault> faults = new ArrayList<>();

    private BillChecks(BillAmounts amounts, Claimed claimed, boolean reversal) {
        this.amounts = amounts;
        this.claimed = claimed;
        this.reversal = reversal;
    }

    /** Every fault of it; empty where the money is sound. */
    public static List<BillFault> faults(BillAmounts amounts, Claimed claimed, boolean reversal) {
        var checks = new BillChecks(amounts, claimed, reversal);
        checks.signs();
        checks.feeSplit();
        checks.fundSplit();
        checks.feePaid();
        checks.personSplit();
        checks.hospitalPart();
        return List.copyOf(checks.faults);
    }

    /** A reversal takes back the whole of its original. */
    public static List<BillFault> reversalFaults(BillAmounts original, BillAmounts reversal) {
        return original.negated().equals(reversal) ? List.of() : List.of(new BillFault(Code.REVERSAL_DIFFERS, "init_setl_id",
                "冲正的各项金额须为原结算的负数：原总费用 " + original.medfee() + " 元，冲正 " + reversal.medfee() + " 元，请整笔冲正后重新结算"));
    }

    private void signs() {
        var parts = Stream.of(amounts.medfee(), amounts.fulamt(), amounts.overlmt(), amounts.preself(), amounts.inscp(), amounts.hospital(),
                amounts.account(), amounts.mutualAid());
        if (reversal && parts.anyMatch(Money::isPositive)) {
            fault(Code.REVERSAL_POSITIVE, "medfee_sumamt", "冲正结算的金额须为负数，请核对 init_setl_id 和金额");
        } else if (!reversal && parts.anyMatch(part -> part.compareTo(Money.ZERO) < 0)) {
            fault(Code.AMOUNT_NEGATIVE, "medfee_sumamt", "金额不能为负，冲正请填写 init_setl_id");
        }
    }

    private void feeSplit() {
        var sum = sum(amounts.fulamt(), amounts.overlmt(), amounts.preself(), amounts.inscp());
        if (!sum.equals(amounts.medfee())) {
            fault(Code.FEE_SPLIT, "medfee_sumamt", "总费用 " + amounts.medfee() + " 元不等于全自费、超限价、先行自付与政策范围内之和 " + sum + " 元");
        }
    }

    private void fundSplit() {
        if (claimed.fundSum() == null) {
            return;
        }
        var sum = sum(claimed.basic(), claimed.residentMajor(), claimed.employeeMajor(), claimed.assistance(), claimed.other());
        if (!sum.equals(claimed.fundSum())) {
            fault(Code.FUND_SPLIT, "fund_pay_sumamt", "基金支付总额 " + claimed.fundSum() + " 元不等于各项基金支付之和 " + sum + " 元");
        }
    }

    private void feePaid() {
        if (claimed.fundSum() == null || claimed.person() == null) {
            return;
        }
        var sum = sum(claimed.fundSum(), claimed.person(), amounts.hospital());
        if (!sum.equals(amounts.medfee())) {
            fault(Code.FEE_PAID, "psn_part_amt", "总费用 " + amounts.medfee() + " 元不等于基金支付、个人负担与医院负担之和 " + sum + " 元");
        }
    }

    private void personSplit() {
        if (claimed.person() == null || claimed.cash() == null) {
            return;
        }
        var sum = sum(amounts.account(), claimed.cash(), amounts.mutualAid());
        if (!sum.equals(claimed.person())) {
            fault(Code.PERSON_SPLIT, "psn_cash_pay", "个人负担 " + claimed.person() + " 元不等于个人账户、现金与共济账户之和 " + sum + " 元");
        }
    }

    /** A hospital bears nothing of the policy scope, which the funds and the person share. */
    private void hospitalPart() {
        long outside = Math.abs(amounts.medfee().fen()) - Math.abs(amounts.inscp().fen());
        if (Math.abs(amounts.hospital().fen()) > Math.max(0, outside)) {
            fault(Code.HOSPITAL_PART, "hosp_part_amt", "医院负担 " + amounts.hospital() + " 元超过政策范围外的费用 " + new Money(outside) + " 元");
        }
    }

    private void fault(Code code, String place, String message) {
        faults.add(new BillFault(code, place, message));
    }

    private static Money sum(Money... parts) {
        return Stream.of(parts).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }
}
