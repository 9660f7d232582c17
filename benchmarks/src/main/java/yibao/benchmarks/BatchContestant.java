package yibao.benchmarks;

import jakarta.enterprise.event.Event;
import java.io.BufferedWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.NameKey;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;
import yibao.kernel.intake.RowFaults;
import yibao.kernel.policy.Policies;
import yibao.premium.CoverageYear;
import yibao.premium.boundary.RecordingReceipts;
import yibao.premium.boundary.ReconcilingPremiums;

/** The application's own classes: a batch of receipts is booked and committed, then reconciled, published and committed. */
final class BatchContestant {

    private static final CoverageYear OF = new CoverageYear("390", 2026);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private BatchContestant() {
    }

    public static void main(String[] arguments) throws Exception {
        run(City.of(arguments), Path.of(arguments[3]), arguments[4]);
    }

    static void run(City city, Path differences, String url) throws Exception {
        try (OneConnection database = new OneConnection(url)) {
            database.makeTables();
            loadLevy(database.open(), city.levyFile());
            database.settle();
            Run run = Run.begin();
            record(database, city.receiptFile());
            database.commit();
            run.note("booked");
            new ReconcilingPremiums(database, new Policies(policy(), CLOCK), nobodyListens(), CLOCK)
                    .reconcile(OF, "benchmark", done -> { });
            database.commit();
            run.end();
            export(database.open(), differences);
        }
    }

    /** From the project's folder or from this module's. */
    static Path policy() {
        Path here = Path.of("config", "policy", "qidong");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }

    private static void record(OneConnection database, Path receipts) throws Exception {
        Connection connection = database.open();
        RowFaults faults = RowFaults.open(connection);
        try (ReceiptFile lines = new ReceiptFile(receipts)) {
            new RecordingReceipts(database, nobodyListens()).record(new PlainIntake("TAX320681", CLOCK.instant(), faults), lines);
        }
        if (faults.rows() > 0) {
            throw new IllegalStateException("made-up receipts were refused: " + faults.countByCode());
        }
    }

    /** The levy of a year as it lies in the tables long before the receipts come. */
    private static void loadLevy(Connection connection, Path file) throws SQLException, java.io.IOException {
        BulkInsert levies = BulkInsert.into(connection, "levy", "clct_bill_id", "psn_cert_type", "certno", "psn_name", "insutype",
                "coverage_year", "fee_amt", "finsubs_amt", "psn_clct_amt", "insu_admdvs", "levied", "levy_run", "known_from", "known_to");
        BulkInsert people = BulkInsert.into(connection, "person", "psn_cert_type", "certno", "psn_name", "name_key", "source", "known_from", "known_to");
        try (var lines = Files.lines(file)) {
            for (String[] f : (Iterable<String[]>) lines.skip(1).map(line -> line.split(",", -1))::iterator) {
                levies.add(f[0], f[1], f[2], f[3], f[4], Integer.valueOf(f[5]), Money.ofYuan(f[6]), Money.ofYuan(f[7]), Money.ofYuan(f[8]),
                        f[10], true, "benchmark", CLOCK.instant(), Known.FOREVER);
                people.add(f[1], f[2], f[3], NameKey.of(f[3]), "benchmark", CLOCK.instant(), Known.FOREVER);
            }
        }
        levies.flush();
        people.flush();
    }

    private static void export(Connection connection, Path file) throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : Sql.list(connection, row -> row.getString(1) + "," + row.getString(2) + "," + row.getString(3) + ","
                    + row.getString(4) + "\n", "select certno, type, levied_amt, received_amt from difference")) {
                out.write(line);
            }
        }
    }

    @SuppressWarnings("unchecked")
    static <T> Event<T> nobodyListens() {
        return (Event<T>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
    }
}
