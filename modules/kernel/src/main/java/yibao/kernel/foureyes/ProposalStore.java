package yibao.kernel.foureyes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import yibao.kernel.access.Caller;
import yibao.kernel.db.Sql;

/** The rows of the table {@code proposal}, within one connection. */
final class ProposalStore {
    private static final int LONGEST_DECISION = 2_000;
    private static final String SELECT = """
            select proposal_id, kind, subject, title, payload, reason, proposed_by, proposed_by_person, proposed_at, expires_at,
                   state, decided_by, decided_at, decision, payload_digest
            from proposal where \
            """;

    private final Connection connection;

    ProposalStore(Connection connection) {
        this.connection = connection;
    }

    /** A proposal with the digest that was taken of it when it was written down. */
    record Kept(Proposal proposal, String digest) {
        boolean isUntouched() {
            return digest.equals(digestOf(proposal));
        }
    }

    void insert(Proposal made) throws SQLException {
        Sql.execute(connection, """
                insert into proposal (proposal_id, kind, subject, title, payload, payload_digest, reason, proposed_by,
                    proposed_by_person, proposed_at, expires_at, state, waiting_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?)""", made.proposalId(), made.kind(), made.subject(),
                made.title(), made.payload(), digestOf(made), made.reason(), made.proposedBy(), made.proposedByPerson(),
                made.proposedAt(), made.expiresAt(), waitingKey(made.kind(), made.subject()));
    }

    Optional<Kept> find(String proposalId) throws SQLException {
        return Sql.find(connection, ProposalStore::read, SELECT + "proposal_id = ?", proposalId);
    }

    /** Nothing where somebody else has it in hand at this moment. */
    Optional<Kept> lock(String proposalId) throws SQLException {
        return Sql.find(connection, ProposalStore::read, SELECT + "proposal_id = ? for update skip locked", proposalId);
    }

    Optional<Kept> findWaiting(String kind, String subject) throws SQLException {
        return Sql.find(connection, ProposalStore::read, SELECT + "waiting_key = ?", waitingKey(kind, subject));
    }

    List<Proposal> listWaiting(String kind, List<String> subjects, Instant now) throws SQLException {
        var parameters = new ArrayList<Object>(subjects.stream().map(subject -> waitingKey(kind, subject)).toList());
        parameters.add(now);
        return Sql.list(connection, row -> read(row).proposal(), SELECT + "waiting_key in ("
                + String.join(", ", Collections.nCopies(subjects.size(), "?")) + ") and expires_at > ? order by number", parameters.toArray());
    }

    List<Kept> listOverdue(Instant now) throws SQLException {
        return Sql.list(connection, ProposalStore::read, SELECT + "state = 'PROPOSED' and expires_at <= ? for update skip locked", now);
    }

    /** What waits for this person: oldest first. */
    List<Proposal> waiting(List<String> kinds, Caller caller, Instant now, String after, int limit) throws SQLException {
        return kinds.isEmpty() ? List.of() : Sql.list(connection, row -> read(row).proposal(), SELECT + inKinds(kinds)
                + " and number > coalesce((select number from proposal where proposal_id = ?), 0) order by number"
                + " fetch first " + limit + " rows only", with(kinds, caller.personNo(), now, after));
    }

    long countWaiting(List<String> kinds, Caller caller, Instant now) throws SQLException {
        return kinds.isEmpty() ? 0 : Sql.get(connection, row -> row.getLong(1),
                "select count(*) from proposal where " + inKinds(kinds), with(kinds, caller.personNo(), now));
    }

    /** What this person proposed, newest first. */
    List<Proposal> proposedBy(String personNo, String after, int limit) throws SQLException {
        return Sql.list(connection, row -> read(row).proposal(), SELECT + "proposed_by_person = ? and number < coalesce("
                + "(select number from proposal where proposal_id = ?), 9223372036854775807) order by number desc"
                + " fetch first " + limit + " rows only", personNo, after);
    }

    void end(String proposalId, String state, String decidedBy, String decidedByPerson, Instant at, String decision)
            throws SQLException {
        var kept = decision.length() > LONGEST_DECISION ? decision.substring(0, LONGEST_DECISION) : decision;
        Sql.execute(connection, """
                update proposal set state = ?, waiting_key = null, decided_by = ?, decided_by_person = ?, decided_at = ?, decision = ?
                where proposal_id = ?""", state, decidedBy, decidedByPerson, at, kept, proposalId);
    }

    /** Over all that the second person relies on: whoever changes one letter of it in the table is found out. */
    static String digestOf(Proposal proposal) {
        var text = String.join("\n", proposal.proposalId(), proposal.kind(), proposal.subject(), proposal.title(),
                proposal.proposedByPerson(), proposal.payload());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String waitingKey(String kind, String subject) {
        return kind + "|" + subject;
    }

    private static String inKinds(List<String> kinds) {
        return "state = 'PROPOSED' and kind in (" + String.join(", ", Collections.nCopies(kinds.size(), "?"))
                + ") and proposed_by_person <> ? and expires_at > ?";
    }

    private static Object[] with(List<String> kinds, Object... others) {
        var all = new ArrayList<Object>(kinds);
        all.addAll(java.util.Arrays.asList(others));
        return all.toArray();
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(new Proposal(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), instant(row, 9), instant(row, 10), row.getString(11),
                row.getString(12), instant(row, 13), row.getString(14)), row.getString(15));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
