package yibao.settlement.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yibao.enrolment.PersonFile;
import yibao.kernel.policy.BenefitPolicy;
import yibao.kernel.policy.PolicyBook;
import yibao.settlement.KeptResult;
import yibao.settlement.Settled;
import yibao.settlement.SettlementLine;
import yibao.settlement.entity.Fact;

/** All years of one person in their order, calculated by what was known at one moment. May be shared between threads. */
public final class PersonCourse {
    private final BenefitPolicy policy;
    private final SettlementRules rules;

    public PersonCourse(PolicyBook book, Instant knownAt) {
        this(book.benefits(knownAt), new SettlementRules(book, knownAt));
    }

    private PersonCourse(BenefitPolicy policy, SettlementRules rules) {
        this.policy = policy;
        this.rules = rules;
    }

    /** For large numbers: the results tell no steps. */
    PersonCourse withoutSteps() {
        return new PersonCourse(policy, rules.withoutSteps());
    }

    /** By {@code setl_id}. @param facts of one person, all of them, with the reversals of those settlements */
    public Map<String, Settled> calculate(List<Fact> facts, PersonFile file) {
        var years = new TreeMap<Integer, List<yibao.settlement.Bill>>();
        facts.forEach(fact -> years.computeIfAbsent(fact.year(), none -> new ArrayList<>()).add(fact.line().bill()));
        var history = new PersonHistory(file, policy);
        Map<String, Settled> found = new HashMap<>();
        years.forEach((year, bills) -> {
            var results = rules.settle(bills, history.in(year));
            history.calculated(year, results);
            results.forEach(settled -> found.put(settled.bill().setlId(), settled));
        });
        return found;
    }

    /** What is kept of a calculation. @param run number of the working out */
    public static KeptResult keep(SettlementLine line, Settled settled, long run) {
        var paid = settled.payments();
        return new KeptResult(run, settled.state(), settled.psnIdetType(), paid.deductible(), paid.basic(), paid.major(), paid.assistance(),
                paid.tilt(), paid.person(), paid.cash(), paid.burden(), paid.outside(), settled.after(),
                !ClaimComparison.differences(line.claimed(), settled).isEmpty(), ResultSentence.of(settled));
    }
}
