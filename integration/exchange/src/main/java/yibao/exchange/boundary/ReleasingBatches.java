package yibao.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import yibao.exchange.control.Batch;
import yibao.exchange.control.Ledger;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/** Lets a held batch pass the gap before it, when a second operator has confirmed what the first proposed. */
@ApplicationScoped
public class ReleasingBatches implements ProposalHandler {

    public static final String KIND = "RELEASE_BATCH";

    private Ledger ledger;
    private Database database;
    private Audit audit;

    protected ReleasingBatches() {
    }

    @Inject
    public ReleasingBatches(Ledger ledger, Database database, Audit audit) {
        this.ledger = ledger;
        this.database = database;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Key.OPERATOR);
    }

    @Override
    public void check(Proposal proposal, Caller caller) {
        held(proposal.subject());
    }

    @Override
    public String apply(Proposal proposal, Caller confirmedBy) {
        String batchId = proposal.subject();
        Batch batch = held(batchId);
        try (Connection connection = database.open()) {
            ledger.release(batchId);
            audit.record(connection, AuditEntry.of(confirmedBy.name(), KIND, batchId, "DONE",
                    "proposed by " + proposal.proposedBy()));
            return "已放行 " + batch.sender() + " 第 " + batch.sequence() + " 号批次";
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Batch held(String batchId) {
        try {
            Batch batch = ledger.find(batchId).orElseThrow(
                    () -> new BusinessProblem("exchange", "BATCH_UNKNOWN", 404, "没有这个批次，请核对批次编号"));
            if (!batch.state().equals("HELD")) {
                throw new BusinessProblem("exchange", "BATCH_NOT_HELD", 409, "只有因缺号而暂挂的批次才能放行");
            }
            return batch;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
