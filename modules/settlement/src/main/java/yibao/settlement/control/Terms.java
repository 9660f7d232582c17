package yibao.settlement.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yibao.kernel.policy.BenefitPolicy;
import yibao.kernel.policy.ContinuityReward;
import yibao.kernel.policy.HardshipClass;
import yibao.kernel.policy.MajorIllness;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.PolicyRow;
import yibao.kernel.policy.WaitingPeriod;
import yibao.settlement.Care;
import yibao.settlement.HospitalLevel;
import yibao.settlement.Insurance;
import yibao.settlement.PolicyRef;

/** The policy of a moment, turned into {@link DayTerms} day by day and kept; a hardship class becomes a bit. */
final class Terms {
    private static final int MOST_DAYS = 2_000;
    private final BenefitPolicy policy;
    private final Map<LocalDate, DayTerms> days = new ConcurrentHashMap<>();
    private final Map<String, Long> bits = new HashMap<>();

    Terms(PolicyBook book, Instant knownAt) {
        this.policy = book.benefits(knownAt);
    }

    DayTerms on(LocalDate day) {
        var known = days.get(day);
        if (known == null && days.size() >= MOST_DAYS) {
            days.clear();
        }
        return known != null ? known : days.computeIfAbsent(day, this::read);
    }

    long bitsOf(Collection<String> classes) {
        long mask = 0;
        for (var code : classes) {
            mask |= bit(code);
        }
        return mask;
    }

    private synchronized long bit(String code) {
        var known = bits.get(code);
        if (known != null) {
            return known;
        }
        if (bits.size() == Long.SIZE) {
            throw new PolicyGap("hardship-classes", "类别超过 " + Long.SIZE + " 个");
        }
        bits.put(code, 1L << bits.size());
        return bits.get(code);
    }

    private DayTerms read(LocalDate day) {
        var insurances = Insurance.values();
        var major = new MajorTerms[insurances.length];
        var waiting = new boolean[insurances.length];
        var waitingRef = new PolicyRef[insurances.length];
        var reward = new ContinuityReward[insurances.length];
        var rewardRef = new PolicyRef[insurances.length];
        for (var insurance : insurances) {
            var insutype = insurance.insutype();
            int i = insurance.ordinal();
            major[i] = policy.findMajorIllness(insutype, day).map(row -> major(row, day)).orElse(null);
            var wait = policy.findWaitingPeriod(insutype, day);
            waiting[i] = wait.map(WaitingPeriod::assistanceInWaiting).orElse(false);
            waitingRef[i] = wait.map(row -> ref("waiting-period", row)).orElse(null);
            reward[i] = policy.findContinuityReward(insutype, day).orElse(null);
            rewardRef[i] = reward[i] == null ? null : ref("continuity-reward", reward[i]);
        }
        var assistance = policy.listAssistanceBenefits(day).stream().map(row -> new AssistanceTerms(row, nameOf(row.psnIdetType(), day),
                bit(row.psnIdetType()), ref("assistance-benefit", row))).toArray(AssistanceTerms[]::new);
        var tilt = policy.listTiltAssistances(day).stream().map(row -> new TiltTerms(row, bitsOf(row.classes()), ref("tilt-assistance", row)))
                .toArray(TiltTerms[]::new);
        return new DayTerms(basic(day), major, assistance, tilt, waiting, waitingRef, reward, rewardRef);
    }

    private MajorTerms major(MajorIllness row, LocalDate day) {
        var tiers = policy.listMajorIllnessTiers(row.insutype(), day);
        return new MajorTerms(row, tiers, bitsOf(row.tiltClasses()), ref("major-illness", row),
                tiers.stream().map(tier -> ref("major-illness-tier", tier)).toList());
    }

    private BasicTerms[][][] basic(LocalDate day) {
        var basic = new BasicTerms[Insurance.values().length][Care.values().length][HospitalLevel.values().length];
        for (var row : policy.listBasicBenefits(day)) {
            Insurance.find(row.insutype()).ifPresent(insurance -> basic[insurance.ordinal()][Care.valueOf(row.care().name()).ordinal()][
                    HospitalLevel.find(row.hospLv()).orElseThrow().ordinal()] = new BasicTerms(row, ref("basic-benefit", row)));
        }
        return basic;
    }

    private String nameOf(String psnIdetType, LocalDate day) {
        return policy.findHardshipClass(psnIdetType, day).map(HardshipClass::name).orElse(psnIdetType);
    }

    private PolicyRef ref(String table, PolicyRow row) {
        return new PolicyRef(table, policy.refOf(row), row.provenance().citation());
    }
}
