package yibao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import yibao.kernel.NameKey;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.Known;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;
import yibao.kernel.intake.RowFaults;
import yibao.kernel.policy.Policies;
import yibao.settlement.boundary.RecordingSettlements;

/**
 * The application's own door: a file of {@code settlements/1} is read, staged, checked and kept, the people's years are worked out
 * from register, lists and policy, every result is kept with its sentence and accumulators, and the whole is committed.
 */
final class SettlementDoorContestant {

    private static final LocalDate FIRST = LocalDate.of(SettlementCity.YEAR, 1, 1);
    private static final LocalDate LAST = LocalDate.of(SettlementCity.YEAR, 12, 31);

    private SettlementDoorContestant() {
    }

    /** Rows, file of the digest, place of the database, folder of the files. */
    public static void main(String[] arguments) throws Exception {
        SettlementFiles files = SettlementFiles.at(Path.of(arguments[3]), Integer.parseInt(arguments[0]));
        try (OneConnection database = new OneConnection(arguments[2])) {
            database.makeTables();
            loadPeople(database.open(), files.people());
            database.settle();
            Clock clock = Clock.fixed(SettlementCity.NOW, ZoneId.of("Asia/Shanghai"));
            Policies policies = new Policies(BatchContestant.policy(), clock);
            Run run = Run.begin();
            record(database, policies, clock, files.bills());
            run.note("recorded");
            database.commit();
            run.end();
            digest(database.open(), Path.of(arguments[1]));
        }
    }

    private static void record(OneConnection database, Policies policies, Clock clock, Path bills) throws Exception {
        RowFaults faults = RowFaults.open(database.open());
        try (SettlementLines lines = new SettlementLines(bills)) {
            new RecordingSettlements(database, new LookingUpPeople(database), policies, BatchContestant.nobodyListens(), clock)
                    .record(new PlainIntake("HEALTH320681", SettlementCity.NOW, faults), lines);
        }
        if (faults.rows() > 0) {
            throw new IllegalStateException("made-up settlements were refused: " + faults.countByCode());
        }
    }

    /** Register and lists, as they lie in the tables long before the bills come. */
    private static void loadPeople(Connection connection, Path file) throws SQLException, IOException {
        BulkInsert people = BulkInsert.into(connection, "person", "psn_cert_type", "certno", "psn_name", "name_key", "source", "known_from", "known_to");
        BulkInsert periods = BulkInsert.into(connection, "insured_period", "psn_cert_type", "certno", "insutype", "coverage_year", "begins", "ends",
                "insu_admdvs", "psn_insu_stas", "sender", "source", "known_from", "known_to");
        BulkInsert listings = BulkInsert.into(connection, "hardship_listing", "psn_cert_type", "certno", "psn_name", "psn_idet_type", "begntime",
                "insu_admdvs", "sender", "source", "known_from", "known_to");
        try (var lines = Files.lines(file)) {
            for (String[] person : (Iterable<String[]>) lines.map(line -> line.split(",", -1))::iterator) {
                people.add("01", person[0], person[1], NameKey.of(person[1]), "benchmark", SettlementCity.NOW, Known.FOREVER);
                periods.add("01", person[0], "390", SettlementCity.YEAR, FIRST, LAST, "320681", "1", "benchmark", "benchmark", SettlementCity.NOW,
                        Known.FOREVER);
                if (!person[2].isEmpty()) {
                    listings.add("01", person[0], person[1], person[2], FIRST, "320681", "benchmark", "benchmark", SettlementCity.NOW, Known.FOREVER);
                }
            }
        }
        people.flush();
        periods.flush();
        listings.flush();
    }

    /** Reads the results back, after the clock has stopped. */
    private static void digest(Connection connection, Path file) throws SQLException, IOException {
        SettlementCity.Digest digest = new SettlementCity.Digest();
        Sql.forEach(connection, row -> digest.add(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)),
                "select r.dedc_amt * 100, r.basic_amt * 100, r.major_amt * 100, r.assist_amt * 100, r.tilt_amt * 100, r.burden_amt * 100 "
                + "from settlement s join settlement_result r on r.setl_id = s.setl_id order by s.mdtrt_id");
        digest.writeTo(file);
    }
}
