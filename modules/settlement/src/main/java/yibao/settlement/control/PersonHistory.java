package yibao.settlement.control;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import yibao.enrolment.InsuredPeriod;
import yibao.enrolment.PersonFile;
import yibao.kernel.policy.BenefitPolicy;
import yibao.settlement.ClassSpell;
import yibao.settlement.CoverSpell;
import yibao.settlement.Insurance;
import yibao.settlement.Settled;
import yibao.settlement.Standings;

/**
 * How a person stands year after year: lists and cover as enrolment knows them, and which years were without use of the
 * funds, which the settlements themselves tell. Somebody of whom no earlier cover is known waits for nothing: a newborn,
 * a newcomer and a register that begins with this year look alike.
 */
final class PersonHistory {
    private final PersonFile file;
    private final BenefitPolicy policy;
    private final Set<Integer> insuredYears = new TreeSet<>();
    private final Set<Integer> paidYears = new HashSet<>();
    private final Set<Integer> majorYears = new HashSet<>();

    PersonHistory(PersonFile file, BenefitPolicy policy) {
        this.file = file;
        this.policy = policy;
        file.insured().stream().filter(PersonHistory::holds).forEach(period -> insuredYears.add(period.coverageYear()));
    }

    private static boolean holds(InsuredPeriod period) {
        return period.isNormal() && !period.ends().isBefore(period.begins()) && Insurance.find(period.insutype()).isPresent();
    }

    /** A year has been calculated; the years are told in their order. */
    void calculated(int year, List<Settled> results) {
        for (var settled : results) {
            if (settled.state() == Settled.State.COUNTED && settled.payments().fund().isPositive()) {
                paidYears.add(year);
                if (settled.payments().major().isPositive()) {
                    majorYears.add(year);
                }
            }
        }
    }

    Standings in(int year) {
        var classes = file.listings().stream().map(listing -> new ClassSpell(listing.psnIdetType(), listing.begins(), listing.ends())).toList();
        var covers = file.insured().stream().filter(PersonHistory::holds)
                .map(period -> new CoverSpell(Insurance.find(period.insutype()).orElseThrow(), period.begins(), period.ends())).toList();
        var insutype = insutypeOf(year);
        return new Standings(classes, covers, waitingUntil(year, insutype), Continuity.continuousYears(insuredYears, year), zeroClaimYears(year, insutype));
    }

    private String insutypeOf(int year) {
        return file.insured().stream().filter(period -> period.coverageYear() == year && holds(period)).map(InsuredPeriod::insutype)
                .sorted().reduce((first, last) -> last).orElse(Insurance.RESIDENT.insutype());
    }

    private LocalDate waitingUntil(int year, String insutype) {
        var last = insuredYears.stream().filter(past -> past < year).reduce((first, second) -> second);
        if (last.isEmpty() || last.get() == year - 1 || !insuredYears.contains(year)) {
            return null;
        }
        var joined = file.insured().stream().filter(period -> period.coverageYear() == year && holds(period)).map(InsuredPeriod::begins)
                .min(LocalDate::compareTo).orElseThrow();
        return policy.findWaitingPeriod(insutype, joined).map(rule -> WaitingTime.until(rule, joined, year - 1 - last.get(), 0)).orElse(null);
    }

    private int zeroClaimYears(int year, String insutype) {
        return policy.findContinuityReward(insutype, LocalDate.of(year, 1, 1))
                .map(reward -> Continuity.zeroClaimYears(insuredYears, paidYears, majorYears, year, reward.countsFrom())).orElse(0);
    }
}
