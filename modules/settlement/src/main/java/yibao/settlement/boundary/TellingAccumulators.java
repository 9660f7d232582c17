package yibao.settlement.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import yibao.enrolment.Listing;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.Masked;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.AssistanceBenefit;
import yibao.kernel.policy.BenefitPolicy;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;
import yibao.settlement.Insurance;
import yibao.settlement.Settled.State;
import yibao.settlement.YearUse;
import yibao.settlement.control.Sight;
import yibao.settlement.control.Words;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Facts;

/** Tells what a person has used up in a year: deductibles, what the funds have paid, and what is left of the cap of assistance. */
@Stateless
public class TellingAccumulators {
    private Database database;
    private LookingUpPeople people;
    private Policies policies;
    private Audit audit;
    private Sight sight;
    private Clock clock;

    public TellingAccumulators() {}

    @Inject
    public TellingAccumulators(Database database, LookingUpPeople people, Policies policies, Audit audit, Sight sight, Clock clock) {
        this.database = database;
        this.people = people;
        this.policies = policies;
        this.audit = audit;
        this.sight = sight;
        this.clock = clock;
    }

    /** @throws BusinessProblem PERSON_UNKNOWN where there is no settlement of the year, or its person is out of the caller's sight */
    public YearUse tell(PersonRef who, int year, String purpose, Caller caller) {
        var now = clock.instant();
        var policy = policies.current().benefits(now);
        try (Connection connection = database.open()) {
            var known = new Facts(connection).listOf(who).stream().filter(fact -> fact.year() == year).toList();
            var facts = known.stream().filter(fact -> Sight.covers(fact, caller)).toList();
            if (facts.isEmpty()) {
                if (!known.isEmpty()) {
                    sight.refused(who, String.valueOf(year), caller, "ACCUMULATORS_TOLD");
                }
                throw new BusinessProblem("settlement", "PERSON_UNKNOWN", 404, year + " 年没有此人的结算记录，请核对证件号码和年度", "certNo");
            }
            audit.record(connection, new AuditEntry(caller.name(), "ACCUMULATORS_TOLD", who.certno(), purpose, String.valueOf(year), "SHOWN", null));
            var day = LocalDate.ofInstant(now, clock.getZone());
            var on = day.getYear() == year ? day : LocalDate.of(year, 12, 31);
            var benefit = bestOf(people.lookUp(who, now).listings().stream().filter(listing -> listing.inForceOn(on)).map(Listing::psnIdetType).toList(),
                    policy, on);
            return use(who, year, facts, benefit, new Words(policy), on);
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    private static AssistanceBenefit bestOf(List<String> classes, BenefitPolicy policy, LocalDate on) {
        return policy.listAssistanceBenefits(on).stream().filter(benefit -> classes.contains(benefit.psnIdetType())).findFirst().orElse(null);
    }

    private static YearUse use(PersonRef who, int year, List<Fact> facts, AssistanceBenefit benefit, Words words, LocalDate on) {
        var byInsutype = new TreeMap<String, List<Fact>>();
        facts.stream().filter(fact -> fact.result().state() == State.COUNTED)
                .forEach(fact -> byInsutype.computeIfAbsent(fact.line().insutype(), none -> new ArrayList<>()).add(fact));
        var lines = byInsutype.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList();
        var paid = facts.stream().filter(fact -> fact.result().state() == State.COUNTED).map(fact -> fact.result().assistance())
                .reduce(Money.ZERO, Money::plus);
        var name = facts.get(facts.size() - 1).line().psnName();
        return new YearUse(Masked.name(name), Masked.certno(who.certno()), year, lines, benefit == null ? null : benefit.psnIdetType(),
                benefit == null ? null : words.className(benefit.psnIdetType(), on), benefit == null ? null : benefit.annualCap().toString(),
                benefit == null ? null : new Money(Math.max(0, benefit.annualCap().fen() - paid.fen())).toString());
    }

    private static YearUse.Line line(String insutype, List<Fact> facts) {
        var last = facts.get(facts.size() - 1).result();
        return new YearUse.Line(insutype, Insurance.find(insutype).map(Insurance::word).orElse(insutype), facts.size(),
                facts.stream().map(fact -> fact.line().amounts().medfee()).reduce(Money.ZERO, Money::plus).toString(),
                facts.stream().map(fact -> fact.result().fund()).reduce(Money.ZERO, Money::plus).toString(),
                facts.stream().map(fact -> fact.result().person()).reduce(Money.ZERO, Money::plus).toString(), Words.used(last.used()));
    }
}
