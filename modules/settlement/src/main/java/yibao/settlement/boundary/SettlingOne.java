package yibao.settlement.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.settlement.KeptResult;
import yibao.settlement.SettlementLine;
import yibao.settlement.SettlementRefused;
import yibao.settlement.SettlementView;
import yibao.settlement.SettlementsRecorded;
import yibao.settlement.control.ClaimComparison;
import yibao.settlement.control.DecidingAgain;
import yibao.settlement.control.Entrance;
import yibao.settlement.control.PersonCourse;
import yibao.settlement.control.Words;
import yibao.settlement.control.WorkingOut;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Facts;
import yibao.settlement.entity.Gates;
import yibao.settlement.entity.Run;
import yibao.settlement.entity.Runs;

/**
 * Settles one bill at once: the answer says what each fund pays and what else of the person came out differently. The same
 * bill again gets the same answer; a preview answers likewise and keeps nothing.
 */
@Stateless
public class SettlingOne {
    private Database database;
    private LookingUpPeople people;
    private Policies policies;
    private Knowledge knowledge;
    private Audit audit;
    private Event<SettlementsRecorded> recorded;

    public SettlingOne() {}

    @Inject
    public SettlingOne(Database database, LookingUpPeople people, Policies policies, Knowledge knowledge, Audit audit,
            Event<SettlementsRecorded> recorded) {
        this.database = database;
        this.people = people;
        this.policies = policies;
        this.knowledge = knowledge;
        this.audit = audit;
        this.recorded = recorded;
    }

    /** @throws SettlementRefused SETL_ID_CONFLICT, or what a batch would refuse the row for */
    public SettlementView.Answer settle(SettlementLine line, Caller caller) {
        Entrance.check(line, caller);
        PolicyBook policy = policies.current();
        try (Connection connection = database.open()) {
            new Gates(connection).enter(line.who());
            var facts = new Facts(connection);
            var known = facts.find(line.setlId());
            if (known.isPresent()) {
                Entrance.refuseOther(known.get(), line);
                return answer(connection, policy, caller, known.get(), Map.of(), true);
            }
            int year = new Entrance(facts).yearOf(line);
            Map<String, KeptResult> before = resultsOf(facts.listOf(line.who()));
            Run run = new Runs(connection).begin(Run.Cause.ONE, source(caller), knowledge.horizon(), policy);
            facts.add(line, year, run);
            new WorkingOut(connection, people, policy, run).of(line.who()).ifPresent(recorded::fire);
            return answer(connection, policy, caller, facts.find(line.setlId()).orElseThrow(), before, false);
        } catch (SQLException failure) {
            throw new IllegalStateException("结算无法登记", failure);
        }
    }

    /** What {@link #settle} would answer now; nothing is kept but the record of the look. @throws SettlementRefused likewise */
    public SettlementView.Answer preview(SettlementLine line, Caller caller) {
        Entrance.check(line, caller);
        PolicyBook policy = policies.current();
        var knownAt = knowledge.horizon();
        try (Connection connection = database.open()) {
            var facts = new Facts(connection);
            var known = facts.find(line.setlId());
            known.ifPresent(fact -> Entrance.refuseOther(fact, line));
            List<Fact> all = new ArrayList<>(facts.listOf(line.who()));
            if (known.isEmpty()) {
                all.add(new Fact(line, new Entrance(facts).yearOf(line), Long.MAX_VALUE, null));
            }
            var settled = new PersonCourse(policy, knownAt).calculate(all, people.lookUp(line.who(), knownAt));
            var mine = settled.get(line.setlId());
            var kept = PersonCourse.keep(line, mine, 0);
            var words = new Words(policy.benefits(knownAt));
            var run = new Run(0, Run.Cause.ONE, source(caller), knownAt, policy.pack(), policy.versionAt(knownAt));
            List<SettlementView.Change> changed = new ArrayList<>();
            for (var fact : all) {
                var now = PersonCourse.keep(fact.line(), settled.get(fact.line().setlId()), 0);
                if (fact.result() != null && !now.saysTheSameAs(fact.result())) {
                    changed.add(words.change(fact.line(), run, fact.result(), now));
                }
            }
            record(connection, caller, "SETTLEMENT_PREVIEWED", line, mine.state().name());
            return new SettlementView.Answer(words.view(line, kept), Words.used(kept.used()), Words.steps(mine.steps()),
                    Words.differences(ClaimComparison.differences(line.claimed(), mine)), changed, false);
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    private SettlementView.Answer answer(Connection connection, PolicyBook policy, Caller caller, Fact fact, Map<String, KeptResult> before,
            boolean unchanged) throws SQLException {
        var again = new DecidingAgain(connection, people, policy).decide(fact);
        var words = new Words(policy.benefits(again.run().knownAt()));
        List<SettlementView.Change> changed = new ArrayList<>();
        if (!unchanged) {
            for (var other : new Facts(connection).listOf(fact.line().who())) {
                if (other.result().run() == again.run().number() && before.containsKey(other.line().setlId())) {
                    changed.add(words.change(other.line(), again.run(), before.get(other.line().setlId()), other.result()));
                }
            }
        }
        record(connection, caller, "SETTLED", fact.line(), unchanged ? "UNCHANGED" : fact.result().state().name());
        return new SettlementView.Answer(words.view(fact.line(), fact.result()), Words.used(fact.result().used()),
                Words.steps(again.settled().steps()),
                Words.differences(ClaimComparison.differences(fact.line().claimed(), again.settled())), changed, unchanged);
    }

    private static Map<String, KeptResult> resultsOf(List<Fact> facts) {
        Map<String, KeptResult> results = new HashMap<>();
        facts.stream().filter(fact -> fact.result() != null).forEach(fact -> results.put(fact.line().setlId(), fact.result()));
        return results;
    }

    private void record(Connection connection, Caller caller, String action, SettlementLine line, String outcome) {
        audit.record(connection, new AuditEntry(caller.name(), action, line.who().certno(), null, line.setlId(), outcome, null));
    }

    private static String source(Caller caller) {
        String source = "REST " + caller.name();
        return source.length() > 60 ? source.substring(0, 60) : source;
    }
}
