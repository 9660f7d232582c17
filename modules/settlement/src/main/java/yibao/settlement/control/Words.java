package yibao.settlement.control;

import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Masked;
import yibao.kernel.Money;
import yibao.kernel.policy.BenefitPolicy;
import yibao.kernel.policy.HardshipClass;
import yibao.settlement.Accumulators;
import yibao.settlement.Care;
import yibao.settlement.ClaimDifference;
import yibao.settlement.HospitalLevel;
import yibao.settlement.Insurance;
import yibao.settlement.KeptResult;
import yibao.settlement.Settled;
import yibao.settlement.SettlementLine;
import yibao.settlement.SettlementView;
import yibao.settlement.Step;
import yibao.settlement.entity.Run;

/** Turns settlements into what people read: codes with their names, amounts as text, persons masked. */
public final class Words {
    private final BenefitPolicy policy;

    public Words(BenefitPolicy policy) {
        this.policy = policy;
    }

    public SettlementView view(SettlementLine line, KeptResult kept) {
        var amounts = line.amounts();
        return new SettlementView(line.setlId(), line.mdtrtId(), Masked.name(line.psnName()), Masked.certno(line.who().certno()),
                line.insutype(), Insurance.find(line.insutype()).map(Insurance::word).orElse(line.insutype()), line.medType(),
                Care.findByMedType(line.medType()).map(Care::word).orElse(line.medType()), line.setlTime(), line.hospital().code(),
                line.hospital().name(), line.hospital().level(),
                HospitalLevel.find(line.hospital().level()).map(HospitalLevel::word).orElse(line.hospital().level()),
                line.mdtrtareaAdmvs(), line.insuplcAdmdvs(), line.bill().outside(), line.referred(),
                new SettlementView.Fees(text(amounts.medfee()), text(amounts.fulamt()), text(amounts.overlmt()), text(amounts.preself()),
                        text(amounts.inscp())),
                line.initSetlId(), kept.state().name(), stateName(kept.state()), kept.psnIdetType(),
                className(kept.psnIdetType(), line.setlTime().toLocalDate()), paid(line, kept), kept.differs(), kept.sentence());
    }

    private static SettlementView.Paid paid(SettlementLine line, KeptResult kept) {
        var account = towardsZero(line.amounts().account(), kept.person());
        var mutualAid = kept.person().minus(kept.cash()).minus(account);
        return new SettlementView.Paid(text(kept.deductible()), text(kept.basic()), text(kept.major()), text(kept.assistance()),
                text(kept.tilt()), text(kept.fund()), text(line.amounts().hospital()), text(kept.person()), text(account), text(mutualAid),
                text(kept.cash()), text(kept.burden()), text(kept.outside()));
    }

    /** An account pays no more than the person owes; of a reversal both are negative. */
    private static Money towardsZero(Money account, Money person) {
        return Math.abs(account.fen()) <= Math.abs(person.fen()) ? account : person;
    }

    public static SettlementView.Used used(Accumulators used) {
        return new SettlementView.Used(used.stays(), text(used.pool().deductible()), text(used.pool().scope()), text(used.pool().paid()),
                text(used.outpatient().deductible()), text(used.outpatient().scope()), text(used.outpatient().paid()), text(used.selfPay()),
                text(used.majorPaid()), text(used.assistanceDeductible()), text(used.assistancePaid()), text(used.burden()),
                text(used.tiltPaid()));
    }

    public static List<SettlementView.StepLine> steps(List<Step> steps) {
        return steps.stream().map(step -> new SettlementView.StepLine(step.layer().name(), step.layer().word(), step.sentence(), step.rules()))
                .toList();
    }

    public static List<SettlementView.Difference> differences(List<ClaimDifference> differences) {
        return differences.stream().map(one -> new SettlementView.Difference(one.place(), text(one.claimed()), text(one.calculated())))
                .toList();
    }

    /** @param before null where it is new */
    public SettlementView.Change change(SettlementLine line, Run run, KeptResult before, KeptResult after) {
        return new SettlementView.Change(line.setlId(), line.setlTime(), run.cause().name(), causeName(run.cause()), run.source(),
                run.knownAt(), before == null ? null : text(before.fund()), text(after.fund()), before == null ? null : text(before.burden()),
                text(after.burden()), className(after.psnIdetType(), line.setlTime().toLocalDate()), after.sentence());
    }

    public String className(String code, LocalDate on) {
        return code == null ? null : policy.findHardshipClass(code, on).map(HardshipClass::name).orElse(code);
    }

    public static String stateName(Settled.State state) {
        return switch (state) {
            case COUNTED -> "有效";
            case REVERSED -> "已冲正";
            case REVERSAL -> "冲正";
            case ORPHAN -> "无效冲正";
        };
    }

    public static String causeName(Run.Cause cause) {
        return switch (cause) {
            case BATCH -> "批次";
            case ONE -> "即时结算";
            case LISTS -> "名单或名册变更";
        };
    }

    static String text(Money amount) {
        return amount.toString();
    }
}
