package yibao.kernel.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;

/** The people of looks at lists, below the event of the same number. */
class LookStore {
    private final Connection connection;

    LookStore(Connection connection) {
        this.connection = connection;
    }

    void append(Map<Long, KeptLook> looks) throws SQLException {
        if (looks.values().stream().allMatch(look -> look.lines().isEmpty())) return;
        var insert = BulkInsert.into(connection, "audit_look", "seq", "line", "subject", "answered");
        for (var look : looks.entrySet()) {
            var lines = look.getValue().lines();
            for (int i = 0; i < lines.size(); i++) {
                insert.add(look.getKey(), i + 1, lines.get(i).subject(), lines.get(i).answered());
            }
        }
        insert.flush();
    }

    /** As {@link KeptLook#people}, of what the table holds now. */
    String people(long seq) throws SQLException {
        return KeptLook.people(Sql.list(connection, row -> new KeptLook.Line(row.getString(1), row.getString(2)),
                "select subject, answered from audit_look where seq = ? order by line", seq));
    }

    /** The first event that shows nobody and yet has people below it, or that does not exist. */
    OptionalLong firstStray() throws SQLException {
        var found = Sql.find(connection, row -> row.getObject(1, Long.class), "select min(l.seq) from audit_look l where not exists "
                + "(select 1 from audit_event e where e.seq = l.seq and e.people is not null)");
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }

    /** What each of these looks told of one person; a person who stood in it twice was told of twice. */
    Map<Long, String> answers(String subject, List<AuditEvent> events) throws SQLException {
        Map<Long, String> answers = new HashMap<>();
        if (subject == null || events.isEmpty()) return answers;
        var first = events.stream().mapToLong(AuditEvent::seq).min().getAsLong();
        var last = events.stream().mapToLong(AuditEvent::seq).max().getAsLong();
        Sql.forEach(connection, row -> answers.merge(row.getLong(1), row.getString(2), (one, other) -> one + "; " + other),
                "select seq, answered from audit_look where subject = ? and seq between ? and ? and answered is not null order by seq, line",
                subject, first, last);
        return answers;
    }
}
