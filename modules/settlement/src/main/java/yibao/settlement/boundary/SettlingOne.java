package yibao.settlement.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.settlement.SettlementLine;
import yibao.settlement.SettlementRefused;
import yibao.settlement.SettlementView;
import yibao.settlement.SettlementsRecorded;
import yibao.settlement.control.ClaimComparison;
import yibao.settlement.control.Courses;
import yibao.settlement.control.DecidingAgain;
import yibao.settlement.control.Entrance;
import yibao.settlement.control.OneMore;
import yibao.settlement.control.Words;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Facts;
import yibao.settlement.entity.Gates;
import yibao.settlement.entity.Results;
import yibao.settlement.entity.Run;
import yibao.settlement.entity.Runs;

/**
 * Settles one bill at once: the answer says what each fund pays and what else of the person came out differently. The same
 * bill again gets the same answer; a preview answers likewise and keeps nothing.
 */
@Stateless
public class SettlingOne {
    private static final String TASK = "一站式结算";
    private static final int LONGEST_SOURCE = 60;

    private Courses courses;
    private Database database;
    private LookingUpPeople people;
    private Policies policies;
    private Knowledge knowledge;
    private Audit audit;
    private Event<SettlementsRecorded> recorded;
    private Clock clock;

    public SettlingOne() {}

    @Inject
    public SettlingOne(Database database, LookingUpPeople people, Policies policies, Knowledge knowledge, Audit audit,
            Event<SettlementsRecorded> recorded, Courses courses, Clock clock) {
        this.courses = courses;
        this.database = database;
        this.people = people;
        this.policies = policies;
        this.knowledge = knowledge;
        this.audit = audit;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** @throws SettlementRefused SETL_ID_CONFLICT, or what a batch would refuse the row for */
    public SettlementView.Answer settle(SettlementLine line, Caller caller) {
        Entrance.check(line, LocalDate.now(clock), caller);
        PolicyBook policy = policies.current();
        try (Connection connection = database.open()) {
            new Gates(connection).enter(line.who());
            var facts = new Facts(connection);
            var known = facts.find(line.setlId());
            if (known.isPresent()) {
                return answerAgain(connection, known.get(), line, policy, caller);
            }
            int year = new Entrance(facts).yearOf(line);
            Run run = new Runs(connection).begin(Run.Cause.ONE, source(caller), knowledge.horizon(), policy);
            var outcome = calculate(facts, line, year, policy, run);
            facts.add(line, year, run);
            keep(connection, outcome, run);
            recorded.fire(told(outcome, run));
            record(connection, caller, "SETTLED", line, outcome.kept().state().name());
            return outcome.answer(new Words(policy.benefits(run.knownAt())), run);
        } catch (SQLException failure) {
            throw new IllegalStateException("结算无法登记", failure);
        }
    }

    /** What {@link #settle} would answer now; nothing is kept but the record of the look. @throws SettlementRefused likewise */
    public SettlementView.Answer preview(SettlementLine line, Caller caller) {
        Entrance.check(line, LocalDate.now(clock), caller);
        PolicyBook policy = policies.current();
        try (Connection connection = database.open()) {
            var facts = new Facts(connection);
            var known = facts.find(line.setlId());
            if (known.isPresent()) {
                return answerAgain(connection, known.get(), line, policy, caller);
            }
            var knownAt = knowledge.horizon();
            var run = new Run(0, Run.Cause.ONE, source(caller), knownAt, policy.pack(), null);
            var outcome = calculate(facts, line, new Entrance(facts).yearOf(line), policy, run);
            record(connection, caller, "SETTLEMENT_PREVIEWED", line, outcome.kept().state().name());
            return outcome.answer(new Words(policy.benefits(knownAt)), run);
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    private OneMore calculate(Facts facts, SettlementLine line, int year, PolicyBook policy, Run run) throws SQLException {
        return OneMore.of(new Fact(line, year, run.number(), null), facts.listOf(line.who()), people.lookUp(line.who(), run.knownAt()),
                courses.of(policy, run.knownAt()), run);
    }

    private static void keep(Connection connection, OneMore outcome, Run run) throws SQLException {
        var results = new Results(connection, run);
        try {
            results.put(outcome.added().line().setlId(), null, outcome.kept());
            for (var moved : outcome.moved()) {
                results.put(moved.fact().line().setlId(), moved.fact().result(), moved.now());
            }
            results.settle();
        } finally {
            results.abandon();
        }
    }

    private static SettlementsRecorded told(OneMore outcome, Run run) {
        List<LocalDate> days = Stream.concat(Stream.of(outcome.added()), outcome.moved().stream().map(OneMore.Moved::fact))
                .map(fact -> fact.line().setlTime().toLocalDate()).sorted().toList();
        return new SettlementsRecorded(run.source(), days.get(0), days.get(days.size() - 1), true);
    }

    /** As it stands now. */
    private SettlementView.Answer answerAgain(Connection connection, Fact known, SettlementLine line, PolicyBook policy, Caller caller)
            throws SQLException {
        Entrance.refuseOther(known, line);
        var again = new DecidingAgain(connection, people, policy).decide(known);
        record(connection, caller, "SETTLED", line, "UNCHANGED");
        return new SettlementView.Answer(new Words(policy.benefits(again.run().knownAt())).view(line, known.result()),
                Words.used(known.result().used()), Words.steps(again.settled().steps()),
                Words.differences(ClaimComparison.differences(line.claimed(), again.settled())), List.of(), true);
    }

    private void record(Connection connection, Caller caller, String action, SettlementLine line, String outcome) {
        audit.record(connection, new AuditEntry(caller.name(), action, line.who().certno(), TASK, line.setlId(), outcome, null));
    }

    private static String source(Caller caller) {
        String source = "REST " + caller.name();
        return source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) : source;
    }
}
