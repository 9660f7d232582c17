package yibao.settlement.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.enrolment.PersonRef;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.settlement.SettlementUnknown;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Facts;

/** Settlements as far as somebody may see them: of people insured in their divisions. A look beyond is kept and told as unknown. */
@Dependent
public class Sight {
    /** Why somebody looks who says nothing else. */
    public static final String TASK = "结算复核";

    private final Audit audit;
    private final Database database;
    private final Transactions transactions;

    @Inject
    public Sight(Audit audit, Database database, Transactions transactions) {
        this.audit = audit;
        this.database = database;
        this.transactions = transactions;
    }

    public static boolean covers(Fact fact, Caller caller) {
        return caller.scope().covers(fact.line().insuplcAdmdvs(), null);
    }

    /** @throws SettlementUnknown where there is none, or its person is out of sight */
    public Fact visible(Connection connection, String setlId, Caller caller, String action) throws SQLException {
        var fact = new Facts(connection).find(setlId).orElseThrow(SettlementUnknown::new);
        if (!covers(fact, caller)) {
            refused(fact.line().who(), setlId, caller, action);
            throw new SettlementUnknown();
        }
        return fact;
    }

    /** In a transaction of its own: the refusal rolls back the other. */
    public void refused(PersonRef who, String object, Caller caller, String action) {
        transactions.inNew(() -> {
            try (var connection = database.open()) {
                return audit.record(connection, new AuditEntry(caller.name(), action, who.certno(), TASK, object, "OUT_OF_SCOPE", null));
            }
        });
    }
}
