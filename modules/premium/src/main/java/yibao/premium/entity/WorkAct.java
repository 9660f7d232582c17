package yibao.premium.entity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import yibao.premium.CoverageYear;
import yibao.premium.control.Standing;
import yibao.premium.control.WorkVersions;

/**
 * One act on any number of differences, each of which gets its next version. The gate to work must be held, so that
 * nobody changes what was read.
 */
public final class WorkAct {

    private static final String INSERT = "insert into difference_work (state, owner, note, reason, levied_amt, "
            + "received_amt, booked_on, act_id, changed_by, changed_at, diff_id, insutype, coverage_year, type, "
            + "insu_admdvs, town_code, version, present) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, true)";
    private static final String UPDATE = "update difference_work set state = ?, owner = ?, note = ?, reason = ?, "
            + "levied_amt = ?, received_amt = ?, booked_on = ?, act_id = ?, changed_by = ?, changed_at = ?, "
            + "version = version + 1 where diff_id = ?";

    private final String actId = UUID.randomUUID().toString();
    private final Connection connection;
    private final CoverageYear of;
    private final String by;
    private final Instant at;
    private boolean any;

    public WorkAct(Connection connection, CoverageYear of, String by, Instant at) {
        this.connection = connection;
        this.of = of;
        this.by = by;
        this.at = at;
    }

    public void write(List<Standing.Marked> all) throws SQLException {
        add(all);
        end();
    }

    /** A part of what the act does; {@link #end} comes once, behind the last. */
    public void add(List<Standing.Marked> all) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        any = true;
        try (PreparedStatement inserts = connection.prepareStatement(INSERT);
                PreparedStatement updates = connection.prepareStatement(UPDATE)) {
            for (Standing.Marked marked : all) {
                if (marked.was().version() == 0) {
                    insert(inserts, marked.was(), marked.marks());
                } else {
                    common(updates, marked.was(), marked.marks());
                    updates.addBatch();
                }
            }
            inserts.executeBatch();
            updates.executeBatch();
        }
    }

    public void end() throws SQLException {
        if (any) {
            WorkVersions.keep(connection, actId);
        }
    }

    private void insert(PreparedStatement statement, Standing was, Standing.Marks marks) throws SQLException {
        common(statement, was, marks);
        statement.setString(12, of.insutype());
        statement.setInt(13, of.year());
        statement.setString(14, was.type());
        statement.setString(15, was.insuAdmdvs());
        statement.setString(16, was.townCode());
        statement.addBatch();
    }

    private void common(PreparedStatement statement, Standing was, Standing.Marks marks) throws SQLException {
        statement.setString(1, marks.state().name());
        statement.setString(2, marks.owner());
        statement.setString(3, marks.note());
        statement.setString(4, marks.reason());
        statement.setBigDecimal(5, was.levied().yuan());
        statement.setBigDecimal(6, was.received().yuan());
        statement.setObject(7, was.bookedOn());
        statement.setString(8, actId);
        statement.setString(9, by);
        statement.setObject(10, at.atOffset(ZoneOffset.UTC));
        statement.setString(11, was.diffId());
    }
}
