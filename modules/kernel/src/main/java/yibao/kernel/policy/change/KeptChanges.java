package yibao.kernel.policy.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.PolicyAmendment;
import yibao.kernel.policy.PolicyAmendments;

/** The changes in the database. All servers ask it at every look into the tables, so a change is in force on all at once. */
@ApplicationScoped
public class KeptChanges implements PolicyAmendments {
    private static final String COLUMNS =
            "change_id, draft, preview_id, reason, proposed_by, confirmed_by, confirmed_at, known_from";
    private Database database;

    protected KeptChanges() {}

    @Inject
    public KeptChanges(Database database) {
        this.database = database;
    }

    /** Changes come into force one after another and are never changed, so how many there are says which. */
    @Override
    public String stateOf(String pack) {
        try (Connection connection = database.open()) {
            return Sql.get(connection, row -> row.getString(1),
                    "select count(*) from policy_change where pack = ? and known_from is not null", pack);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public List<PolicyAmendment> list(String pack) {
        return list(pack, "known_from is not null order by number").stream()
                .map(change -> new PolicyAmendment(nameOf(change.changeId()), change.draft(), change.knownFrom())).toList();
    }

    /** The latest first. */
    List<PolicyChangeView> listAll(String pack) {
        return list(pack, "1 = 1 order by number desc");
    }

    Optional<PolicyChangeView> find(String changeId) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, KeptChanges::read, "select " + COLUMNS + " from policy_change where change_id = ?", changeId);
        }
    }

    void add(String pack, PolicyChangeView change) {
        try (Connection connection = database.open()) {
            Sql.execute(connection, """
                    insert into policy_change (change_id, pack, draft, preview_id, reason, proposed_by, confirmed_by, confirmed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""", change.changeId(), pack, PreviewStore.write(change.draft()), change.previewId(),
                    change.reason(), change.proposedBy(), change.confirmedBy(), change.confirmedAt());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @return false where it had come into force before */
    boolean putIntoForce(String changeId, Instant knownFrom) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.execute(connection, "update policy_change set known_from = ? where change_id = ? and known_from is null",
                    knownFrom, changeId) == 1;
        }
    }

    /** How a row that came by a change names where it comes from. */
    static String nameOf(String changeId) {
        return "变更 " + changeId.substring(0, 8);
    }

    private List<PolicyChangeView> list(String pack, String condition) {
        try (Connection connection = database.open()) {
            return Sql.list(connection, KeptChanges::read, "select " + COLUMNS + " from policy_change where pack = ? and " + condition, pack);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static PolicyChangeView read(ResultSet row) throws SQLException {
        return new PolicyChangeView(row.getString(1), PreviewStore.draft(row.getString(2)), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), moment(row, 7), moment(row, 8));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
