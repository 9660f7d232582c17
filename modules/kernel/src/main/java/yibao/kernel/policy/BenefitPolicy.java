package yibao.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The settlement tables as they were known at one moment; every question takes the day the rule has to hold on. */
public class BenefitPolicy {
    private final PolicyBook book;
    private final Instant knownAt;

    BenefitPolicy(PolicyBook book, Instant knownAt) {
        this.book = book;
        this.knownAt = knownAt;
    }

    public List<BasicBenefit> listBasicBenefits(LocalDate on) {
        return book.list(PolicyTable.BASIC_BENEFIT, BasicBenefit.class, on, knownAt);
    }

    public Optional<MajorIllness> findMajorIllness(String insutype, LocalDate on) {
        return book.find(PolicyTable.MAJOR_ILLNESS, MajorIllness.class, insutype, on, knownAt);
    }

    /** From the lowest up. */
    public List<MajorIllnessTier> listMajorIllnessTiers(String insutype, LocalDate on) {
        return book.list(PolicyTable.MAJOR_ILLNESS_TIER, MajorIllnessTier.class, on, knownAt).stream()
                .filter(tier -> tier.insutype().equals(insutype)).sorted(Comparator.comparingInt(MajorIllnessTier::step)).toList();
    }

    /** Classes whose lists entitle to assistance, with their benefits; the most favourable first. */
    public List<AssistanceBenefit> listAssistanceBenefits(LocalDate on) {
        return book.list(PolicyTable.ASSISTANCE_BENEFIT, AssistanceBenefit.class, on, knownAt).stream()
                .filter(benefit -> book.findHardshipClass(benefit.psnIdetType(), on, knownAt).filter(HardshipClass::assisted).isPresent())
                .sorted(AssistanceBenefit.MOST_FAVOURABLE.thenComparing(AssistanceBenefit::psnIdetType)).toList();
    }

    /** The highest ratio first. */
    public List<TiltAssistance> listTiltAssistances(LocalDate on) {
        return book.list(PolicyTable.TILT_ASSISTANCE, TiltAssistance.class, on, knownAt).stream()
                .sorted(Comparator.comparing(TiltAssistance::ratio).reversed().thenComparing(TiltAssistance::line)).toList();
    }

    public Optional<WaitingPeriod> findWaitingPeriod(String insutype, LocalDate on) {
        return book.find(PolicyTable.WAITING_PERIOD, WaitingPeriod.class, insutype, on, knownAt);
    }

    public Optional<ContinuityReward> findContinuityReward(String insutype, LocalDate on) {
        return book.find(PolicyTable.CONTINUITY_REWARD, ContinuityReward.class, insutype, on, knownAt);
    }

    public Optional<DisposableIncome> findDisposableIncome(DisposableIncome.Residents residents, int year) {
        return book.find(PolicyTable.DISPOSABLE_INCOME, DisposableIncome.class, DisposableIncome.key(residents, year), LocalDate.of(year, 1, 1), knownAt);
    }

    public Optional<SelfPayTarget> findSelfPayTarget(LocalDate on) {
        return book.find(PolicyTable.SELF_PAY_TARGET, SelfPayTarget.class, SelfPayTarget.KEY, on, knownAt);
    }

    public Optional<HardshipClass> findHardshipClass(String code, LocalDate on) {
        return book.findHardshipClass(code, on, knownAt);
    }

    /** Names a row by its content: 16 hexadecimal digits, the same as the desk shows. */
    public String refOf(PolicyRow row) {
        return book.refOf(row);
    }
}
