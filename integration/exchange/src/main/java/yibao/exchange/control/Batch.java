package yibao.exchange.control;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import yibao.exchange.Agency;
import yibao.exchange.Manifest;
import yibao.exchange.Outcome;
import yibao.kernel.Money;

/**
 * A row of the ledger. Born when a delivery has been taken from the inbox (state CLAIMED), or when we send one; waits
 * as HELD while a number before it is missing; ends as DONE with an outcome and a receipt, and never changes again.
 *
 * @param cancelledBy the operator who ended it before it was applied; it may come again as it was
 */
public record Batch(String batchId, long number, String direction, Agency agency, String baseName, String dataFile,
        String contract, String sender, Long sequence, LocalDate businessDate, String mode, String encoding,
        Long declaredRows, Money declaredAmount, String sha256, String state, Outcome outcome, boolean released,
        String duplicateOf, long rowsRead, long accepted, long unchanged, long rejected, long normalised,
        Money acceptedAmount, String receipt, int attempts, String lastError, OffsetDateTime receivedAt,
        OffsetDateTime startedAt, OffsetDateTime finishedAt, String cancelledBy) {

    static final String COLUMNS = "batch_id, number, direction, agency, base_name, data_file, contract, sender, "
            + "sequence_no, business_date, mode, encoding, declared_rows, declared_amount, sha256, state, outcome, "
            + "released, duplicate_of, rows_read, rows_accepted, rows_unchanged, rows_rejected, rows_normalised, "
            + "accepted_amount, receipt, attempts, last_error, received_at, "
            + "started_at, finished_at, cancelled_by";

    static Batch read(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Batch(row.getString("batch_id"), row.getLong("number"), row.getString("direction"),
                Agency.find(row.getString("agency")).orElseThrow(), row.getString("base_name"),
                row.getString("data_file"), row.getString("contract"), row.getString("sender"),
                row.getObject("sequence_no", Long.class), row.getObject("business_date", LocalDate.class),
                row.getString("mode"), row.getString("encoding"), row.getObject("declared_rows", Long.class),
                money(row.getBigDecimal("declared_amount")), row.getString("sha256"), row.getString("state"),
                outcome == null ? null : Outcome.valueOf(outcome), row.getBoolean("released"),
                row.getString("duplicate_of"), row.getLong("rows_read"), row.getLong("rows_accepted"),
                row.getLong("rows_unchanged"), row.getLong("rows_rejected"), row.getLong("rows_normalised"),
                money(row.getBigDecimal("accepted_amount")), row.getString("receipt"), row.getInt("attempts"),
                row.getString("last_error"), row.getObject("received_at", OffsetDateTime.class),
                row.getObject("started_at", OffsetDateTime.class), row.getObject("finished_at", OffsetDateTime.class),
                row.getString("cancelled_by"));
    }

    Manifest manifest() {
        return new Manifest(contract, sender, sequence, businessDate, "FULL".equals(mode), dataFile, encoding,
                declaredRows, declaredAmount, sha256);
    }

    /** How records and reasons name it: {@code CIVIL320681 #12}. */
    String source() {
        return sender + " #" + sequence;
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : Money.of(amount);
    }
}
