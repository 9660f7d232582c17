package yibao.premium.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceType;
import yibao.premium.ReconciliationPublished;
import yibao.premium.control.AccountFeed;
import yibao.premium.control.Breakdown;
import yibao.premium.control.BreakdownWriter;
import yibao.premium.control.CertKeys;
import yibao.premium.control.DifferenceWriter;
import yibao.premium.control.LevyMatcher;
import yibao.premium.control.OutcomeTotals;
import yibao.premium.control.WorkAfterRun;

/**
 * Compares a year's levy list with its receipts, per person and per fen, and publishes the outcome. Totals that do
 * not equal what the database itself adds up are a defect: then nothing is published.
 */
@ApplicationScoped
public class ReconcilingPremiums {

    private Database database;
    private Policies policies;
    private Event<ReconciliationPublished> published;
    private Clock clock;

    protected ReconcilingPremiums() {
    }

    @Inject
    public ReconcilingPremiums(Database database, Policies policies, Event<ReconciliationPublished> published,
            Clock clock) {
        this.database = database;
        this.policies = policies;
        this.published = published;
        this.clock = clock;
    }

    /**
     * In the caller's transaction.
     *
     * @param cause the batch or the person that asked for it
     * @return the id of the run
     */
    public String reconcile(CoverageYear of, String cause, LongConsumer progress) throws SQLException {
        Instant now = clock.instant();
        boolean closed = policies.current().findPremiumFee(of.insutype(), of.year(), now)
                .map(fee -> fee.windowClosedOn(LocalDate.now(clock))).orElse(true);
        try (Connection connection = database.open()) {
            DifferenceWriter writer = DifferenceWriter.open(connection);
            analyze(connection);
            CertKeys keys = new CertKeys();
            AccountFeed feed = new AccountFeed(connection, of, keys, progress);
            int expected = feed.expectedPersons();
            LevyMatcher matcher = new LevyMatcher(closed, expected);
            Breakdown breakdown = new Breakdown(expected);
            feed.into(matcher, breakdown);
            OutcomeTotals totals = matcher.forEach((key, type, account) -> {
                writer.add(keys.certificateOf(key), type, account);
                breakdown.outcome(key, type, account.due(), account.paid());
            });
            prove(connection, of, matcher);
            String run = UUID.randomUUID().toString();
            long crossInsured = writer.write(of, run, LocalDate.now(clock));
            new BreakdownWriter(connection).write(of, run, breakdown);
            writeHeader(connection, of, run, cause, now, matcher, crossInsured);
            writeTotals(connection, run, totals);
            new WorkAfterRun(connection, of, run, now).follow();
            published.fire(new ReconciliationPublished(of, run, matcher.receivedCount() > 0));
            return run;
        }
    }

    /** A batch or a levy list may have multiplied these tables a moment ago. */
    private static void analyze(Connection connection) throws SQLException {
        for (String table : List.of("levy", "receipt", "person")) {
            Sql.analyze(connection, table);
        }
    }

    private static void prove(Connection connection, CoverageYear of, LevyMatcher matcher) throws SQLException {
        Proof levied = Sql.get(connection, row -> new Proof(row.getLong(1), row.getLong(2)), """
                select count(*), cast(coalesce(sum(psn_clct_amt), 0) * 100 as bigint) from levy
                where insutype = ? and coverage_year = ? and levied and known_to = ?""", of.insutype(), of.year(),
                Known.FOREVER);
        Proof received = Sql.get(connection, row -> new Proof(row.getLong(1), row.getLong(2)), """
                select count(*), cast(coalesce(sum(case clct_type when 'PAY' then psn_clct_amt else -psn_clct_amt end),
                  0) * 100 as bigint) from receipt where insutype = ? and coverage_year = ?""", of.insutype(),
                of.year());
        if (!levied.equals(new Proof(matcher.leviedCount(), matcher.levied()))
                || !received.equals(new Proof(matcher.receivedCount(), matcher.received()))) {
            throw new IllegalStateException("reconciliation of " + of + " does not add up and is not published");
        }
    }

    /** A count and a sum in fen. */
    private record Proof(long count, long fen) {
    }

    private static void writeHeader(Connection connection, CoverageYear of, String run, String cause, Instant now,
            LevyMatcher matcher, long crossInsured) throws SQLException {
        Sql.execute(connection, "delete from difference where run_id in (select run_id from reconciliation "
                + "where insutype = ? and coverage_year = ? and is_latest)", of.insutype(), of.year());
        Sql.execute(connection, "update reconciliation set is_latest = false where insutype = ? and coverage_year = ? "
                + "and is_latest", of.insutype(), of.year());
        Sql.execute(connection, """
                insert into reconciliation (run_id, insutype, coverage_year, as_of, cause, levied_count, levied_amt,
                  received_count, received_amt, cross_insured, is_latest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)""", run, of.insutype(), of.year(), now, cause,
                matcher.leviedCount(), new Money(matcher.levied()), matcher.receivedCount(),
                new Money(matcher.received()), crossInsured);
    }

    private static void writeTotals(Connection connection, String run, OutcomeTotals totals) throws SQLException {
        for (DifferenceType type : DifferenceType.values()) {
            Sql.execute(connection, "insert into reconciliation_total (run_id, type, persons, levied_amt, received_amt) "
                    + "values (?, ?, ?, ?, ?)", run, type.name(), totals.persons(type),
                    new Money(totals.levied(type)), new Money(totals.received(type)));
        }
    }
}
