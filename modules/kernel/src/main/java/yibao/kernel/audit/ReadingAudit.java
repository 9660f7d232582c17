package yibao.kernel.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.platform.Database;

/** The auditor's door to the chain. */
@Stateless
public class ReadingAudit {
    @Inject
    private Database database;

    @Inject
    private VerifyingAudit verifying;

    /** The newest events below {@code before}, at most {@code size}. */
    public List<AuditEvent> page(long before, int size) {
        try (var connection = database.open()) {
            return new AuditStore(connection).page(before, size);
        } catch (SQLException failure) {
            throw new AuditUnavailable("审计记录无法读取", failure);
        }
    }

    /** Recomputes everything: long for a long chain. */
    public Verdict verify() {
        try (var connection = database.open()) {
            return verifying.verify(connection);
        } catch (SQLException failure) {
            throw new AuditUnavailable("审计记录无法读取", failure);
        }
    }
}
