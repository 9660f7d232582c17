package yibao.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import yibao.exchange.Agency;
import yibao.exchange.boundary.ReleasingBatches;
import yibao.exchange.control.Folders;
import yibao.kernel.Money;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.db.BulkInsert;

/** Years of an office: batches with their receipts, one of a million rows, the log, answers, jobs, users, proposals. */
record OfficeRows(OneConnection database, OfficeSize size, Folders folders, AuditKey key) {

    static final String LARGE = "00000000-0000-4000-8000-000000000001";
    static final String LARGE_FILE = "premium-receipts-TAX320681-20260320-900001.csv.gz";
    static final String LIST = "00000000-0000-4000-8000-000000000002";

    private static final int DAYS = 100;
    private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    private static final String RECEIPT = "{\"outcome\":\"ACCEPTED\",\"note\":\"" + "x".repeat(1_200) + "\"}";
    private static final String[] OUTCOMES = {"ACCEPTED", "ACCEPTED", "ACCEPTED", "PARTLY_ACCEPTED", "REJECTED", "DUPLICATE"};

    void build() throws Exception {
        Connection connection = database.open();
        batches(connection);
        refusals(connection);
        jobs(connection);
        users(connection);
        proposals(connection);
        closings(connection);
        checks(connection);
        database.commit();
        events(connection);
        database.commit();
        file();
    }

    private static Instant at(long i) {
        return BEGIN.plusSeconds(i * 60);
    }

    private void batches(Connection connection) throws SQLException {
        BulkInsert rows = BulkInsert.into(connection, "exchange_batch", "batch_id", "direction", "agency", "base_name", "data_file", "contract", "sender",
                "sequence_no", "business_date", "mode", "encoding", "declared_rows", "declared_amount", "sha256", "state", "outcome", "released",
                "rows_read", "rows_accepted", "rows_unchanged", "rows_rejected", "rows_normalised", "accepted_amount", "receipt", "attempts",
                "received_at", "started_at", "finished_at");
        for (int i = 0; i < size.batches(); i++) {
            boolean tax = i % 3 != 0;
            rows.add(i == size.batches() / 2 ? LARGE : new UUID(0x4000, 0x8000_0000_0000_0000L | 100 + i).toString(), i % 10 == 7 ? "OUT" : "IN",
                    tax ? "tax" : "civil-affairs", "batch-" + i, i == size.batches() / 2 ? LARGE_FILE : "batch-" + i + ".csv",
                    tax ? "premium-receipts/1" : "hardship-list/1", tax ? "TAX320681" : "CIVIL320681", (long) i, LocalDate.of(2024, 1, 1).plusDays(i % 800),
                    "DELTA", "UTF-8", 1_000L, tax ? Money.ofYuan("400000.00") : null, "a".repeat(64), i % 1_000 == 999 ? "HELD" : "DONE",
                    i % 1_000 == 999 ? "HELD" : OUTCOMES[i % OUTCOMES.length], false,
                    i == size.batches() / 2 ? (long) size.rowsOfBatch() : 1_000L, 990L, 0L, 10L, 0L, tax ? Money.ofYuan("396000.00") : null, RECEIPT, 0,
                    at(i), at(i), at(i).plusSeconds(2));
        }
        rows.flush();
        yibao.kernel.db.Sql.execute(connection, "update exchange_batch set outcome = 'PARTLY_ACCEPTED', contract = 'premium-receipts/1', agency = 'tax' where batch_id = ?", LARGE);
    }

    private void refusals(Connection connection) throws SQLException {
        BulkInsert rows = BulkInsert.into(connection, "exchange_refusal", "batch_id", "line", "row_key", "field", "code", "message");
        for (int i = 0; i < size.refusals(); i++) {
            rows.add(LARGE, 2 + i * 10, City.certno(i), "certno", "CERTNO_CHECK_DIGIT", "身份证号码校验位不符，请核对号码");
        }
        rows.flush();
    }

    private void jobs(Connection connection) throws SQLException {
        BulkInsert rows = BulkInsert.into(connection, "job", "job_id", "kind", "subject", "cause", "requested_by", "state", "attempts", "message",
                "created_at", "not_before", "finished_at");
        for (int i = 0; i < size.jobs(); i++) {
            rows.add(UUID.randomUUID().toString(), i % 2 == 0 ? "RECONCILE" : "CHECK_LIST", "390/2026", "batch", i % 4 == 0 ? "civil" : "tax",
                    i % 500 == 0 ? "FAILED" : "DONE", 1, "共 1000 行", at(i), at(i), at(i).plusSeconds(5));
        }
        rows.flush();
    }

    private void users(Connection connection) throws SQLException {
        BulkInsert rows = BulkInsert.into(connection, "account", "name", "display_name", "person_no", "roles", "division", "state", "password_hash",
                "must_change", "password_changed_at", "failed_attempts", "created_at", "created_by");
        for (int i = 0; i < size.users(); i++) {
            rows.add("user%05d".formatted(i), City.name(i), "P" + i, i % 2 == 0 ? "civil" : "tax,operator", DeskCity.town(i) + "000",
                    i % 9 == 0 ? "DISABLED" : "ACTIVE", "x".repeat(120), false, BEGIN, 0, BEGIN, "admin");
        }
        rows.flush();
    }

    private void proposals(Connection connection) throws SQLException {
        BulkInsert rows = BulkInsert.into(connection, "proposal", "proposal_id", "kind", "subject", "title", "payload", "payload_digest", "reason",
                "proposed_by", "proposed_by_person", "proposed_at", "expires_at", "state", "waiting_key", "decided_by", "decided_by_person", "decided_at");
        for (int i = 0; i < size.proposals(); i++) {
            boolean waits = i % 10 == 0;
            rows.add(UUID.randomUUID().toString(), ReleasingBatches.KIND, "batch " + i, "放行批次 " + i, "{\"batch\":\"" + i + "\"}", "d".repeat(64), "缺号已核实",
                    "tax", "tax", at(i), DeskCity.CLOCK.instant().plusSeconds(1_000_000), waits ? "PROPOSED" : "CONFIRMED", waits ? ReleasingBatches.KIND + " batch " + i : null,
                    waits ? null : "operator", waits ? null : "operator", waits ? null : at(i));
        }
        rows.flush();
    }

    private void closings(Connection connection) throws SQLException {
        BulkInsert rows = BulkInsert.into(connection, "closing", "closing_id", "insutype", "period", "first_day", "last_day", "receipt_count",
                "received_amt", "arrived_amt", "difference_count", "proposed_by", "confirmed_by", "closed_at", "digest");
        for (int i = 0; i < 1_000; i++) {
            LocalDate day = LocalDate.of(2022, 1, 1).plusDays(i);
            rows.add(UUID.randomUUID().toString(), "390", day.toString(), day, day, 1_000L, Money.ofYuan("400000.00"), Money.ofYuan("400000.00"), 0L, "tax",
                    "operator", at(i), "d".repeat(64));
        }
        rows.flush();
    }

    /** A third of them stand in lists. */
    private void checks(Connection connection) throws SQLException {
        BulkInsert rows = BulkInsert.into(connection, "eligibility_check", "check_id", "asked_at", "actor", "psn_cert_type", "certno", "psn_name", "as_of",
                "known_at", "purpose", "detail_level", "eligible", "reason", "answer", "policy_pack", "policy_version", "scope_division", "hidden",
                "list_id", "list_line");
        for (int i = 0; i < size.checks(); i++) {
            String id = UUID.randomUUID().toString();
            boolean listed = i % 3 == 0;
            rows.add(id, at(i), i % 4 == 0 ? "auditor" : "civil", "01", City.certno(i % 1_000), null, LocalDate.of(2026, 3, 1), at(i), "住院核对", "FULL", false,
                    "NOT_LISTED", SampleAnswer.text(id), "qidong", "v".repeat(64), "", false, listed ? LIST : null, listed ? i : null);
        }
        rows.flush();
        BulkInsert lists = BulkInsert.into(connection, "eligibility_list", "list_id", "owner", "scope_division", "file_name", "purpose", "as_of",
                "header_text", "columns_text", "state", "rows_read", "rows_bad", "rows_double", "examples", "created_at", "expires_at");
        for (int i = 0; i < 5_000; i++) {
            lists.add(i == 0 ? LIST : UUID.randomUUID().toString(), i % 5 == 0 ? "civil" : "other", "", "名单" + i + ".xlsx", "核对", LocalDate.of(2026, 3, 1),
                    "[\"公民身份号码\"]", "{\"certNo\":\"公民身份号码\",\"name\":null,\"certType\":null,\"asOf\":null}", "READY", 100_000, 0, 0, "[]", at(i),
                    at(i).plusSeconds(600_000));
        }
        lists.flush();
    }

    /** Through the chain itself, so that each is bound to the one before; a hundredth of them a day. */
    private void events(Connection connection) throws SQLException {
        List<AuditEntry> portion = new ArrayList<>();
        for (int i = 0; i < size.events(); i++) {
            portion.add(new AuditEntry(i % 50 == 0 ? "operator" : "civil" + i % 200, i % 100 == 0 ? "REVEAL_CERTNO" : "ELIGIBILITY_CHECK",
                    City.certno(i % 50_000), "住院核对", i % 7 == 0 ? "object " + i % 1_000 : UUID.randomUUID().toString(), "SHOWN", "asOf 2026-03-01"));
            if (portion.size() == Math.max(1, size.events() / DAYS) || i == size.events() - 1) {
                Clock then = Clock.fixed(DeskCity.CLOCK.instant().minus(Duration.ofDays(DAYS - (long) i * DAYS / size.events())), DeskCity.CLOCK.getZone());
                new Audit(key, then).recordAll(connection, portion);
                portion.clear();
                database.commit();
            }
        }
    }

    private void file() throws IOException {
        Path file = folders.archive(Agency.TAX).resolve(LARGE_FILE);
        try (BufferedWriter out = new BufferedWriter(new java.io.OutputStreamWriter(
                new java.util.zip.GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8), 1 << 16)) {
            out.write("elec_taxrpt_no,psn_cert_type,certno,psn_name,insutype,year,clct_type,psn_clct_amt,clct_time,taxdept_code\n");
            for (int i = 0; i < size.rowsOfBatch(); i++) {
                out.write("R" + i + ",01," + City.certno(i) + "," + City.name(i) + ",390,2026,PAY,400.00,2025-11-03T10:11:12+08:00," + DeskCity.office(i) + "\n");
            }
        }
    }
}
