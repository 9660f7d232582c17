package yibao.portal.settlement;

import java.util.List;
import java.util.stream.Stream;
import yibao.settlement.SettlementView.Used;

/** One accumulator of a year before and after a settlement. */
public record UseLine(String key, String before, String after) {

    /** Those that are not zero on both sides. */
    static List<UseLine> between(Used before, Used after) {
        return Stream.of(new UseLine("stays", String.valueOf(before.stays()), String.valueOf(after.stays())),
                new UseLine("poolDeductible", before.poolDeductible(), after.poolDeductible()),
                new UseLine("poolScope", before.poolScope(), after.poolScope()),
                new UseLine("poolPaid", before.poolPaid(), after.poolPaid()),
                new UseLine("clinicDeductible", before.clinicDeductible(), after.clinicDeductible()),
                new UseLine("clinicScope", before.clinicScope(), after.clinicScope()),
                new UseLine("clinicPaid", before.clinicPaid(), after.clinicPaid()),
                new UseLine("selfPay", before.selfPay(), after.selfPay()),
                new UseLine("majorPaid", before.majorPaid(), after.majorPaid()),
                new UseLine("assistanceDeductible", before.assistanceDeductible(), after.assistanceDeductible()),
                new UseLine("assistancePaid", before.assistancePaid(), after.assistancePaid()),
                new UseLine("burden", before.burden(), after.burden()),
                new UseLine("tiltPaid", before.tiltPaid(), after.tiltPaid())).filter(UseLine::isUsed).toList();
    }

    private boolean isUsed() {
        return Stream.of(before, after).anyMatch(text -> !text.equals("0") && !text.equals("0.00"));
    }

    public boolean changed() {
        return !before.equals(after);
    }
}
