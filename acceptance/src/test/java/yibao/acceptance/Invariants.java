package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yibao.kernel.audit.Verdict;

/** What holds after every crash, whatever was going on when it came. */
final class Invariants {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bureau bureau;

    private Invariants(Bureau bureau) {
        this.bureau = bureau;
    }

    /** At any moment, also before a restart has mended anything: a batch is applied wholly, with its receipt, or not. */
    static void holdAtAnyMoment(Bureau bureau) throws SQLException {
        Invariants invariants = new Invariants(bureau);
        invariants.batchesAreWholeOrAbsent();
        invariants.everySettlementHasOneResultThatAddsUp();
    }

    /** When everything that waited has been worked off. */
    static void holdAtRest(Bureau bureau) throws SQLException, IOException {
        holdAtAnyMoment(bureau);
        Invariants invariants = new Invariants(bureau);
        invariants.everyBatchHasOneOutcome();
        invariants.receiptsAddUpAndAreChained();
        invariants.outboxSaysWhatTheLedgerSays();
        invariants.filesRestWhereTheyBelong();
        invariants.ownBatchesAreWholeAndWithoutGap();
        invariants.reconciliationAddsUp();
        invariants.alertsAreToldOnce();
        invariants.auditTellsOfEveryBatch();
    }

    private void batchesAreWholeOrAbsent() throws SQLException {
        assertThat(bureau.rows("""
                select b.sender || ' #' || b.sequence_no, b.rows_accepted, coalesce(b.accepted_amount, 0)
                from exchange_batch b where b.contract = 'premium-receipts/1' and b.rows_accepted > 0 order by 1"""))
                .isEqualTo(bureau.rows("""
                        select source, count(*), sum(case clct_type when 'PAY' then psn_clct_amt else -psn_clct_amt end)
                        from receipt group by source order by 1"""));
        assertThat(bureau.rows("""
                select b.sender || ' #' || b.sequence_no, b.rows_accepted, coalesce(b.accepted_amount, 0)
                from exchange_batch b where b.contract = 'settlements/1' and b.rows_accepted > 0 order by 1"""))
                .isEqualTo(bureau.rows("select source, count(*), sum(medfee_sumamt) from settlement group by source order by 1"));
        assertThat(bureau.count("exchange_batch where direction = 'IN' and (receipt is null) <> (outcome is null)"))
                .isZero();
    }

    private void everySettlementHasOneResultThatAddsUp() throws SQLException {
        assertThat(bureau.rows("""
                select s.setl_id, count(r.setl_id) from settlement s left join settlement_result r on r.setl_id = s.setl_id
                  and r.known_to > timestamp with time zone '9000-01-01 00:00:00+00'
                  and r.basic_amt + r.major_amt + r.assist_amt + r.tilt_amt + r.burden_amt + r.outside_amt = s.medfee_sumamt
                group by s.setl_id having count(r.setl_id) <> 1""")).isEmpty();
    }

    private void everyBatchHasOneOutcome() throws SQLException {
        assertThat(bureau.count("exchange_batch where state <> 'DONE'")).isZero();
        assertThat(bureau.count("exchange_batch where direction = 'IN' and outcome is null")).isZero();
        assertThat(bureau.count("exchange_batch where last_error is not null or attempts > 0")).isZero();
        assertThat(bureau.rows("select sender, contract, sequence_no from exchange_batch where direction = 'IN' "
                + "group by sender, contract, sequence_no having count(*) > 1")).isEmpty();
        assertThat(bureau.count("exchange_outbox")).isZero();
        assertThat(bureau.count("job where state <> 'DONE' or attempts > 0")).isZero();
        assertThat(bureau.alarms()).isEmpty();
    }

    private void receiptsAddUpAndAreChained() throws SQLException, IOException {
        Map<String, String> last = new HashMap<>();
        for (String line : bureau.rows("select sender, batch_id, rows_read, rows_accepted, rows_unchanged, rows_rejected, "
                + "accepted_amount from exchange_batch where direction = 'IN' order by finished_at, number")) {
            String[] field = line.split("\\|", -1);
            String text = receiptOf(field[1]);
            JsonNode rows = JSON.readTree(text).path("rows");
            assertThat(List.of(rows.path("read").asText(), rows.path("accepted").asText(),
                    rows.path("unchanged").asText(), rows.path("rejected").asText()))
                    .isEqualTo(List.of(field[2], field[3], field[4], field[5]));
            assertThat(rows.path("read").asLong()).isEqualTo(rows.path("accepted").asLong()
                    + rows.path("unchanged").asLong() + rows.path("rejected").asLong());
            assertThat(JSON.readTree(text).path("amount").path("accepted").asText()).isEqualTo(field[6]);
            assertThat(JSON.readTree(text).path("previousReceipt").asText(null)).isEqualTo(last.get(field[0]));
            last.put(field[0], Digest.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        assertThat(bureau.rows("select sender, last_sha256 from exchange_receipt_chain")).containsExactlyInAnyOrderElementsOf(
                last.entrySet().stream().map(entry -> entry.getKey() + "|" + entry.getValue()).toList());
    }

    private void outboxSaysWhatTheLedgerSays() throws SQLException, IOException {
        for (String line : bureau.rows("select agency, base_name, batch_id, rows_rejected from exchange_batch "
                + "where direction = 'IN'")) {
            String[] field = line.split("\\|");
            Path outbox = bureau.exchange().resolve(field[0]).resolve("outbox");
            assertThat(outbox.resolve(field[1] + ".receipt.json")).hasContent(receiptOf(field[2]));
            Path refusals = outbox.resolve(field[1] + ".receipt.csv");
            if (field[3].equals("0")) {
                assertThat(refusals).doesNotExist();
            } else {
                assertThat(Files.readAllLines(refusals).stream().skip(1).map(row -> row.split(",")[0]).distinct().count())
                        .isEqualTo(Long.parseLong(field[3]));
            }
        }
    }

    private void filesRestWhereTheyBelong() throws SQLException, IOException {
        try (Stream<Path> files = Files.walk(bureau.exchange())) {
            assertThat(files.filter(Files::isRegularFile).map(bureau.exchange()::relativize)
                    .filter(file -> !file.getParent().endsWith("outbox") && !file.getParent().endsWith("archive")))
                    .as("files that neither rest nor wait to be fetched").isEmpty();
        }
        try (Stream<Path> files = Files.walk(bureau.exchange())) {
            assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
        try (Stream<Path> files = Files.walk(bureau.exchange())) {
            assertThat(files.filter(file -> Files.isDirectory(file) && file.getParent().endsWith(".taken"))).isEmpty();
        }
        for (String line : bureau.rows("select agency, data_file, sha256, base_name from exchange_batch")) {
            String[] field = line.split("\\|");
            Path archive = bureau.exchange().resolve(field[0]).resolve("archive");
            assertThat(Digest.sha256(Files.readAllBytes(archive.resolve(field[1])))).isEqualTo(field[2]);
            assertThat(archive.resolve(field[3] + ".manifest.json")).exists();
        }
    }

    private void ownBatchesAreWholeAndWithoutGap() throws SQLException, IOException {
        for (String line : bureau.rows("select agency, data_file, sha256, declared_rows from exchange_batch "
                + "where direction = 'OUT'")) {
            String[] field = line.split("\\|");
            Path file = bureau.exchange().resolve(field[0]).resolve("outbox").resolve(field[1]);
            assertThat(Digest.sha256(Files.readAllBytes(file))).isEqualTo(field[2]);
            try (Stream<String> rows = Files.lines(file)) {
                assertThat(rows.count() - 1).isEqualTo(Long.parseLong(field[3]));
            }
        }
        assertThat(bureau.rows("select contract from exchange_batch where direction = 'OUT' group by contract "
                + "having max(sequence_no) <> count(*) or min(sequence_no) <> 1")).isEmpty();
    }

    private void reconciliationAddsUp() throws SQLException {
        assertThat(bureau.rows("select r.insutype, r.coverage_year, r.received_count, r.received_amt from reconciliation r "
                + "where r.is_latest and r.received_count > 0 order by 1, 2")).isEqualTo(bureau.rows("select insutype, coverage_year, count(*), "
                        + "sum(case clct_type when 'PAY' then psn_clct_amt else -psn_clct_amt end) from receipt "
                        + "group by insutype, coverage_year order by 1, 2"));
        assertThat(bureau.rows("select r.run_id from reconciliation r join reconciliation_total t on t.run_id = r.run_id "
                + "group by r.run_id, r.received_amt, r.levied_amt having sum(t.received_amt) <> r.received_amt "
                + "or sum(t.levied_amt) <> r.levied_amt")).isEmpty();
    }

    private void alertsAreToldOnce() throws SQLException, IOException {
        List<String> told = new ArrayList<>();
        for (Path file : Bureau.list(bureau.exchange().resolve("civil-affairs/outbox"))) {
            if (file.getFileName().toString().matches("poverty-alerts-.*[.]csv")) {
                Files.readAllLines(file).stream().map(line -> line.split(",")).filter(field -> field[1].equals("NEW"))
                        .forEach(field -> told.add(field[0]));
            }
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(bureau.rows("select alert_id from poverty_alert"));
    }

    private void auditTellsOfEveryBatch() throws SQLException {
        assertThat(bureau.verifyAudit()).isInstanceOf(Verdict.Intact.class);
        assertThat(bureau.rows("select object_ref, outcome from audit_event where action = 'BATCH' order by 1, 2"))
                .isEqualTo(bureau.rows("select batch_id, outcome from exchange_batch where direction = 'IN' order by 1, 2"));
        assertThat(bureau.count("knowledge where writing_since is not null")).isZero();
    }

    private String receiptOf(String batchId) throws SQLException {
        return bureau.text("select receipt from exchange_batch where batch_id = ?", batchId).orElseThrow();
    }
}
