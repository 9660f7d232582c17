package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yibao.exchange.Agency;
import yibao.exchange.BatchFilter;
import yibao.exchange.Manifest;
import yibao.exchange.Outcome;
import yibao.kernel.Money;
import yibao.kernel.db.Slice;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** The rows of the ledger of batches. Every method works in the transaction of its caller. */
@ApplicationScoped
public class Ledger {

    private static final String SELECT = "select " + Batch.COLUMNS + " from exchange_batch ";

    private Database database;

    protected Ledger() {
    }

    @Inject
    public Ledger(Database database) {
        this.database = database;
    }

    public Optional<Batch> find(String batchId) throws SQLException {
        return one("where batch_id = ?", batchId);
    }

    /** The batch that holds a sequence number. */
    Optional<Batch> findHolder(Manifest manifest) throws SQLException {
        return one("where batch_id = (select c.batch_id from exchange_claim c where c.sender = ? and c.contract = ? "
                + "and c.sequence_no = ?)", manifest.sender(), manifest.contract(), manifest.sequence());
    }

    /** The oldest batch that waits for its turn, locked until the transaction ends. */
    Optional<Batch> takeNext(Instant now) throws SQLException {
        return one("where state = 'CLAIMED' and direction = 'IN' and (not_before is null or not_before <= ?) "
                + "order by number fetch first 1 row only for update skip locked", now);
    }

    public boolean hasReceivedSince(String sender, String contract, Instant since) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getInt(1), "select 1 from exchange_batch where sender = ? "
                    + "and contract = ? and direction = 'IN' and received_at >= ? fetch first 1 row only", sender,
                    contract, since).isPresent();
        }
    }

    /** Whether later batches of the same sender and contract wait for this one. */
    boolean hasHeldBehind(Batch batch) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getInt(1), "select 1 from exchange_batch where sender = ? "
                    + "and contract = ? and state = 'HELD' and sequence_no > ? fetch first 1 row only", batch.sender(),
                    batch.contract(), batch.sequence()).isPresent();
        }
    }

    /** The numbers from one on, before a batch's own, that have come and have not had their turn. */
    List<Long> listWaitingFrom(long first, Batch before) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.list(connection, row -> row.getLong(1), "select distinct sequence_no from exchange_batch where sender = ? and contract = ? "
                    + "and state in ('CLAIMED', 'HELD', 'FAILED') and sequence_no >= ? and sequence_no < ? order by sequence_no",
                    before.sender(), before.contract(), first, before.sequence());
        }
    }

    boolean isWaiting(Instant now) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getInt(1), "select 1 from exchange_batch where state = 'CLAIMED' "
                    + "and direction = 'IN' and (not_before is null or not_before <= ?) fetch first 1 row only", now)
                    .isPresent();
        }
    }

    /** Newest first. */
    public List<Batch> list(BatchFilter filter) throws SQLException {
        LedgerQuery query = new LedgerQuery(filter);
        try (Connection connection = database.open()) {
            return Sql.list(connection, Batch::read, query.newest(Batch.COLUMNS, filter.limit()), query.parameters());
        }
    }

    public long count(BatchFilter filter) throws SQLException {
        LedgerQuery query = new LedgerQuery(filter);
        try (Connection connection = database.open()) {
            return Sql.get(connection, row -> row.getLong(1), query.count(), query.parameters());
        }
    }

    /** Newest first. The numbers are found in an index, and only the rows of the page are read. */
    public List<Batch> page(BatchFilter filter, Slice slice) throws SQLException {
        LedgerQuery query = new LedgerQuery(filter);
        try (Connection connection = database.open()) {
            List<Long> numbers = Sql.list(connection, row -> row.getLong(1), query.numbers(slice), query.parameters());
            return numbers.isEmpty() ? List.of() : Sql.list(connection, Batch::read, SELECT + "where number in ("
                    + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ") order by number desc");
        }
    }

    /** The newest batch that a sender has handed in of a contract. */
    public Optional<Batch> findNewest(String sender, String contract) throws SQLException {
        return one("where sender = ? and contract = ? and direction = 'IN' order by number desc "
                + "fetch first 1 row only", sender, contract);
    }

    /** Answers and batches for an agency that could not be written into its outbox. */
    public long countUndelivered(Agency agency) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.get(connection, row -> row.getLong(1), "select count(*) from exchange_outbox o join exchange_batch b "
                    + "on b.batch_id = o.batch_id where o.attempts > 0 and b.agency = ?", agency.folder());
        }
    }

    public long count(String state) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.get(connection, row -> row.getLong(1),
                    "select count(*) from exchange_batch where state = ? and direction = 'IN'", state);
        }
    }

    /** Batches of a sender that wait for a person: held ones and failed ones. */
    public long count(String sender, String state) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.get(connection, row -> row.getLong(1),
                    "select count(*) from exchange_batch where state = ? and sender = ?", state, sender);
        }
    }

    void insert(String batchId, Agency agency, String baseName, String manifestSha256, Instant now)
            throws SQLException {
        run("""
                insert into exchange_batch (batch_id, direction, agency, base_name, manifest_sha256, state, released,
                  rows_read, rows_accepted, rows_unchanged, rows_rejected, rows_normalised, attempts, received_at)
                values (?, 'IN', ?, ?, ?, 'CLAIMED', false, 0, 0, 0, 0, 0, 0, ?)""", batchId, agency.folder(),
                baseName, manifestSha256, now);
    }

    void describe(String batchId, Manifest manifest) throws SQLException {
        run("""
                update exchange_batch set data_file = ?, contract = ?, sender = ?, sequence_no = ?, business_date = ?,
                  mode = ?, encoding = ?, declared_rows = ?, declared_amount = ?, sha256 = ? where batch_id = ?""",
                manifest.file(), cut(manifest.contract(), 100), manifest.sender(), manifest.sequence(), manifest.businessDate(),
                manifest.full() ? "FULL" : "DELTA", cut(manifest.encoding(), 20), manifest.rows(), manifest.amount(),
                cut(manifest.sha256(), 64), batchId);
    }

    /** Takes the sequence number for this batch; one that a rejected batch held is passed on. */
    void claim(String batchId, Manifest manifest) throws SQLException {
        long moved = run("update exchange_claim set batch_id = ? where sender = ? and contract = ? and sequence_no = ?",
                batchId, manifest.sender(), manifest.contract(), manifest.sequence());
        if (moved == 0) {
            run("insert into exchange_claim (batch_id, sender, contract, sequence_no) values (?, ?, ?, ?)", batchId,
                    manifest.sender(), manifest.contract(), manifest.sequence());
        }
    }

    Optional<String> manifestDigest(String batchId) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getString(1),
                    "select manifest_sha256 from exchange_batch where batch_id = ?", batchId);
        }
    }

    /** A batch of ours: complete as soon as it is written. */
    void sent(String batchId, Instant now) throws SQLException {
        run("update exchange_batch set direction = 'OUT', state = 'DONE', finished_at = ? where batch_id = ?", now,
                batchId);
    }

    /** Its turn has come. */
    void started(String batchId, Instant now) throws SQLException {
        run("update exchange_batch set started_at = ? where batch_id = ?", now, batchId);
    }

    void cancelled(String batchId, String actor) throws SQLException {
        run("update exchange_batch set cancelled_by = ? where batch_id = ?", actor, batchId);
    }

    /** Whatever a batch waits for: its turn comes next, so that it can be ended. */
    public void wake(String batchId) throws SQLException {
        run("update exchange_batch set state = 'CLAIMED', not_before = null where batch_id = ? "
                + "and state in ('HELD', 'FAILED')", batchId);
    }

    void duplicateOf(String batchId, String first) throws SQLException {
        run("update exchange_batch set duplicate_of = ? where batch_id = ?", first, batchId);
    }

    void end(String batchId, Outcome outcome, Counts counts, String receipt, Instant now) throws SQLException {
        run("""
                update exchange_batch set state = ?, outcome = ?, rows_read = ?, rows_accepted = ?,
                  rows_unchanged = ?, rows_rejected = ?, rows_normalised = ?, accepted_amount = ?, receipt = ?,
                  finished_at = ?, last_error = null where batch_id = ?""",
                outcome == Outcome.HELD ? "HELD" : "DONE", outcome.name(), counts.read(), counts.accepted(),
                counts.unchanged(), counts.rejected(), counts.normalised(), counts.acceptedAmount(), receipt,
                outcome == Outcome.HELD ? null : now, batchId);
    }

    /** An unexpected failure: tried again later, and after the last attempt left to the operator. */
    void failed(String batchId, String error, Instant notBefore, boolean last) throws SQLException {
        run("""
                update exchange_batch set attempts = attempts + 1, last_error = ?, not_before = ?, state = ?
                where batch_id = ?""", cut(error, 2_000), notBefore, last ? "FAILED" : "CLAIMED", batchId);
    }

    public boolean retry(String batchId) throws SQLException {
        return run("update exchange_batch set state = 'CLAIMED', attempts = 0, not_before = null "
                + "where batch_id = ? and state = 'FAILED'", batchId) == 1;
    }

    public boolean release(String batchId) throws SQLException {
        return run("update exchange_batch set state = 'CLAIMED', released = true where batch_id = ? and state = 'HELD'",
                batchId) == 1;
    }

    void queueAnswer(String batchId, String kind, Instant now) throws SQLException {
        run("delete from exchange_outbox where batch_id = ?", batchId);
        run("insert into exchange_outbox (batch_id, kind, attempts, not_before) values (?, ?, 0, ?)", batchId, kind,
                now);
    }

    private Optional<Batch> one(String where, Object... parameters) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, Batch::read, SELECT + where, parameters);
        }
    }

    private long run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.execute(connection, sql, parameters);
        }
    }

    private static String cut(String text, int longest) {
        return text != null && text.length() > longest ? text.substring(0, longest) : text;
    }

    /** What a receipt counts. */
    record Counts(long read, long accepted, long unchanged, long rejected, long normalised, Money acceptedAmount) {
        static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, null);

        boolean addUp() {
            return read == accepted + unchanged + rejected;
        }
    }
}
