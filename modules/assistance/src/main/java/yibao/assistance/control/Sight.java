package yibao.assistance.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import yibao.assistance.CheckUnknown;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;

/** Which of the kept answers a caller may see: those about people who are within the caller's divisions today. */
@Dependent
public class Sight {
    private final LookingUpPeople people;
    private final Audit audit;
    private final Database database;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    public Sight(LookingUpPeople people, Audit audit, Database database, Transactions transactions, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    public boolean covers(PersonRef who, Caller caller) {
        return caller.scope().isEverywhere()
                || people.lookUp(who, clock.instant()).isWithin(caller.scope(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /** One's own answer that told nothing about anybody stays one's own. @throws CheckUnknown also where it is out of sight */
    public CheckRows.Row visible(Connection connection, String checkId, Caller caller) throws SQLException {
        var row = new CheckRows(connection).find(checkId).orElseThrow(CheckUnknown::new);
        boolean ownAndEmpty = row.check().answer().person() == null && row.check().line().actor().equals(caller.name());
        if (!ownAndEmpty && !covers(row.who(), caller)) {
            transactions.inNew(() -> refused(row, caller));
            throw new CheckUnknown();
        }
        return row;
    }

    /** In a transaction of its own: the refusal rolls back the other. */
    private boolean refused(CheckRows.Row row, Caller caller) throws SQLException {
        try (var connection = database.open()) {
            audit.record(connection, new AuditEntry(caller.name(), "CHECK_SHOWN", row.who().certno(), null,
                    row.check().line().checkId(), "OUT_OF_SCOPE", null));
            return true;
        }
    }
}
