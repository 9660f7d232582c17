package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.poverty.CostFinding;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.CostDecision;
import yibao.poverty.control.No;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Stored;

/** Makes a kept test of cost again from what it was made of, with the policy that was known then. */
@Stateless
public class RecomputingCost {

    private ApplicationOffice office;
    private Database database;

    protected RecomputingCost() {
    }

    @Inject
    public RecomputingCost(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** {@code same} where both say word for word the same. */
    public record Recomputed(CostFinding kept, CostFinding again, boolean same) {
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW where no cost was checked */
    public Recomputed recompute(String applicationId, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            Applications applications = new Applications(connection);
            Stored stored = office.look(connection, applicationId, caller);
            CostFinding kept = new Life(connection).find(applicationId, Life.Kind.COST, CostFinding.class)
                    .orElseThrow(() -> No.notNow("还没有费用核对结果，无可重算"));
            CostFinding again = CostDecision.again(kept, office.policies().current());
            office.lookedAt(connection, stored, applications.members(applicationId), "POVERTY_RECOMPUTE", caller);
            return new Recomputed(kept, again, kept.equals(again));
        }
    }
}
