package yibao.kernel.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;

/** Shows an ID number in full, to somebody who has the person before them already, and writes down who, why and where. */
@Stateless
public class RevealingCertNo {

    private Database database;
    private Audit audit;

    protected RevealingCertNo() {
    }

    @Inject
    public RevealingCertNo(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * @param where the page it is shown on
     * @return the number as given, once the event is written
     */
    public String reveal(String certNo, RevealPurpose purpose, String where, Caller caller) {
        Objects.requireNonNull(purpose, "purpose");
        try (Connection connection = database.open()) {
            audit.record(connection, new AuditEntry(caller.name(), "REVEAL_CERTNO", certNo, purpose.name(), where, "REVEALED", null));
            return certNo;
        } catch (SQLException broken) {
            throw new AuditUnavailable("审计记录无法写入", broken);
        }
    }
}
