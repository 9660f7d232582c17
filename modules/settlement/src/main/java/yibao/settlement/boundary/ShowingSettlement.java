package yibao.settlement.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.settlement.SettlementUnknown;
import yibao.settlement.SettlementView.Change;
import yibao.settlement.ShownSettlement;
import yibao.settlement.control.ClaimComparison;
import yibao.settlement.control.DecidingAgain;
import yibao.settlement.control.Sight;
import yibao.settlement.control.Words;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Facts;
import yibao.settlement.entity.Runs;
import yibao.settlement.entity.Versions;

/** Shows one settlement with what it was decided from, step by step, and how it changed others and was changed. */
@Stateless
public class ShowingSettlement {
    private Database database;
    private LookingUpPeople people;
    private Policies policies;
    private Audit audit;
    private Sight sight;

    public ShowingSettlement() {}

    @Inject
    public ShowingSettlement(Database database, LookingUpPeople people, Policies policies, Audit audit, Sight sight) {
        this.database = database;
        this.people = people;
        this.policies = policies;
        this.audit = audit;
        this.sight = sight;
    }

    /** @throws SettlementUnknown where there is none, or its person is out of the caller's sight */
    public ShownSettlement show(String setlId, Caller caller) {
        var policy = policies.current();
        try (Connection connection = database.open()) {
            var fact = sight.visible(connection, setlId, caller, "SETTLEMENT_SHOWN");
            var again = new DecidingAgain(connection, people, policy).decide(fact);
            var words = new Words(policy.benefits(again.run().knownAt()));
            audit.record(connection, new AuditEntry(caller.name(), "SETTLEMENT_SHOWN", fact.line().who().certno(), Sight.TASK, setlId, "SHOWN", null));
            return new ShownSettlement(words.view(fact.line(), fact.result()), decision(fact, again, words),
                    Words.used(again.settled().before()), Words.used(fact.result().used()), Words.steps(again.settled().steps()),
                    Words.differences(ClaimComparison.differences(fact.line().claimed(), again.settled())),
                    versions(connection, fact, words), effects(connection, fact, words),
                    new Facts(connection).findReversal(setlId).orElse(null));
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    /** For a screen that goes on to the person; what is shown of them is audited there. @throws SettlementUnknown likewise */
    public PersonRef whoseIs(String setlId, Caller caller) {
        try (Connection connection = database.open()) {
            return sight.visible(connection, setlId, caller, "SETTLEMENT_SHOWN").line().who();
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    private static ShownSettlement.Decision decision(Fact fact, DecidingAgain.Again again, Words words) {
        var run = again.run();
        var standing = again.settled().standing();
        var day = fact.line().setlTime().toLocalDate();
        return new ShownSettlement.Decision(run.number(), run.cause().name(), Words.causeName(run.cause()), run.source(), run.knownAt(),
                run.policyPack(), run.policyVersion(), standing.classes().stream().map(code -> code + " " + words.className(code, day)).toList(),
                standing.cover().name(), standing.waitingUntil(), standing.continuousYears(), standing.zeroClaimYears(), again.equal(),
                again.policyUntouched());
    }

    private static List<Change> versions(Connection connection, Fact fact, Words words) throws SQLException {
        var versions = new Versions(connection).of(fact.line().setlId());
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            var before = i + 1 < versions.size() ? versions.get(i + 1).result() : null;
            var run = new Runs(connection).find(versions.get(i).result().run()).orElseThrow();
            changes.add(words.change(fact.line(), run, before, versions.get(i).result()));
        }
        return changes;
    }

    private static List<Change> effects(Connection connection, Fact fact, Words words) throws SQLException {
        var run = new Runs(connection).find(fact.run()).orElseThrow();
        List<Change> changes = new ArrayList<>();
        for (var version : new Versions(connection).of(fact.line().who(), fact.run())) {
            var earlier = new Versions(connection).of(version.line().setlId()).stream()
                    .filter(one -> one.result().run() < fact.run()).findFirst();
            if (earlier.isPresent()) {
                changes.add(words.change(version.line(), run, earlier.get().result(), version.result()));
            }
        }
        return changes;
    }
}
