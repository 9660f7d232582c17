package yibao.assistance.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import yibao.assistance.CheckLine;
import yibao.assistance.CheckPage;
import yibao.assistance.CheckUnknown;
import yibao.assistance.ImpossibleCertNo;
import yibao.assistance.ShownCheck;
import yibao.assistance.control.CheckRows;
import yibao.assistance.control.Sight;
import yibao.enrolment.PersonRef;
import yibao.kernel.CertNo;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/** Answers that were given before: one as it stood, one's own, all for the auditor, and everything about a person. */
@Stateless
public class ShowingChecks {
    /** Why somebody looks at an earlier answer who says nothing else. */
    static final String REVIEW = "答复查阅";
    private Sight sight;
    private Audit audit;
    private Database database;

    public ShowingChecks() {}

    @Inject
    public ShowingChecks(Sight sight, Audit audit, Database database) {
        this.sight = sight;
        this.audit = audit;
        this.database = database;
    }

    /** @throws CheckUnknown where there is none, or its person is out of the caller's sight */
    public ShownCheck show(String checkId, Caller caller) {
        try (var connection = database.open()) {
            var row = sight.visible(connection, checkId, caller);
            record(connection, caller, "CHECK_SHOWN", row.who(), checkId, "SHOWN");
            return row.check();
        } catch (SQLException failure) {
            throw broken(failure);
        }
    }

    /** What was answered about the person of a check, newest first: the time line. */
    public CheckPage history(String checkId, Caller caller, String cursor, int size) {
        try (var connection = database.open()) {
            var row = sight.visible(connection, checkId, caller);
            record(connection, caller, "HISTORY_SHOWN", row.who(), checkId, "SHOWN");
            return page(new CheckRows(connection).page(row.who(), seesHidden(caller), place(cursor), size + 1), size);
        } catch (SQLException failure) {
            throw broken(failure);
        }
    }

    /** The same by number, for who holds no check: the auditor asks who has looked at a person. */
    public CheckPage historyOf(String certType, String certNo, String purpose, Caller caller, String cursor, int size) {
        try (var connection = database.open()) {
            var who = understand(certType, certNo);
            boolean seen = sight.covers(who, caller);
            audit.record(connection, new AuditEntry(caller.name(), "HISTORY_SHOWN", who.certno(), purpose, null, seen ? "SHOWN" : "OUT_OF_SCOPE", null));
            return seen ? page(new CheckRows(connection).page(who, seesHidden(caller), place(cursor), size + 1), size) : new CheckPage(List.of(), null);
        } catch (SQLException failure) {
            throw broken(failure);
        }
    }

    /** One's own checks, or for the auditor of the whole city everybody's; those of lists are with their list. */
    public CheckPage list(Caller caller, String cursor, int size) {
        try (var connection = database.open()) {
            var whose = caller.has(Role.AUDITOR) && caller.scope().isEverywhere() ? null : caller.name();
            var rows = new CheckRows(connection).page(whose, place(cursor), size + 1);
            var shown = rows.stream().limit(size).map(row -> new Seen(row.who().certno(), row.check().line().checkId())).toList();
            audit.record(connection, new Look(AuditEntry.of(caller.name(), "CHECKS_LISTED", null, Disclosure.SHOWN, shown.size() + " checks").forPurpose(REVIEW), shown));
            return page(rows, size);
        } catch (SQLException failure) {
            throw broken(failure);
        }
    }

    private static PersonRef understand(String certType, String certNo) {
        var type = certType == null ? CertNo.RESIDENT_CARD : certType;
        if (CertNo.read(type, certNo) instanceof CertNo.Bad bad) {
            throw new ImpossibleCertNo(bad.code(), bad.message());
        }
        return new PersonRef(type, ((CertNo.Good) CertNo.read(type, certNo)).certno());
    }

    /** Looks at people who were hidden from the asker would tell the next one that they exist. */
    private static boolean seesHidden(Caller caller) {
        return caller.has(Role.AUDITOR);
    }

    private void record(Connection connection, Caller caller, String action, PersonRef who, String checkId, String outcome) {
        audit.record(connection, new AuditEntry(caller.name(), action, who.certno(), REVIEW, checkId, outcome, null));
    }

    private static CheckPage page(List<CheckRows.Row> rows, int size) {
        var lines = rows.stream().limit(size).map(row -> row.check().line()).toList();
        return new CheckPage(lines, rows.size() <= size ? null : cursor(lines.get(size - 1)));
    }

    private static String cursor(CheckLine last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((last.askedAt() + "|" + last.checkId()).getBytes(StandardCharsets.UTF_8));
    }

    private static CheckRows.Place place(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return CheckRows.Place.NEWEST;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            return new CheckRows.Place(Instant.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException foreign) {
            throw new BusinessProblem("assistance", "CURSOR_UNKNOWN", 400, "分页游标有误，请从第一页重新查询", "cursor");
        }
    }

    private static IllegalStateException broken(SQLException failure) {
        return new IllegalStateException("资格查询记录无法读取", failure);
    }
}
