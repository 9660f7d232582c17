package yibao.kernel.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;

/** Who began and ended a session, for the log. Programs, which bring their password with each call, have none. */
@Stateless
public class RecordingSignIns {
    private Database database;
    private Audit audit;

    protected RecordingSignIns() {
    }

    @Inject
    public RecordingSignIns(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** @param how PASSWORD or OPENID */
    public void signedIn(Caller caller, String how) {
        record(caller, "SIGN_IN", how);
    }

    public void signedOut(Caller caller) {
        record(caller, "SIGN_OUT", null);
    }

    private void record(Caller caller, String action, String how) {
        try (Connection connection = database.open()) {
            audit.record(connection, AuditEntry.of(caller.name(), action, caller.name(), "DONE", how));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
