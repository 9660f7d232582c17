package yibao.settlement.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.settlement.SettlementRecomputation;
import yibao.settlement.SettlementUnknown;
import yibao.settlement.control.DecidingAgain;
import yibao.settlement.control.Sight;
import yibao.settlement.control.Words;

/** Decides a kept result again with what was known then, and says whether it still comes out to the fen and the word. */
@Stateless
public class RecomputingSettlement {
    private Database database;
    private LookingUpPeople people;
    private Policies policies;
    private Audit audit;
    private Sight sight;

    public RecomputingSettlement() {}

    @Inject
    public RecomputingSettlement(Database database, LookingUpPeople people, Policies policies, Audit audit, Sight sight) {
        this.database = database;
        this.people = people;
        this.policies = policies;
        this.audit = audit;
        this.sight = sight;
    }

    /** @throws SettlementUnknown where there is none, or its person is out of the caller's sight */
    public SettlementRecomputation recompute(String setlId, Caller caller) {
        var policy = policies.current();
        try (Connection connection = database.open()) {
            var fact = sight.visible(connection, setlId, caller, "SETTLEMENT_RECOMPUTED");
            var again = new DecidingAgain(connection, people, policy).decide(fact);
            var words = new Words(policy.benefits(again.run().knownAt()));
            audit.record(connection, new AuditEntry(caller.name(), "SETTLEMENT_RECOMPUTED", fact.line().who().certno(), Sight.TASK, setlId,
                    again.equal() ? "EQUAL" : "DIFFERS", null));
            return new SettlementRecomputation(again.equal(), again.policyUntouched(), words.view(fact.line(), fact.result()),
                    words.view(fact.line(), again.now()));
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }
}
