package yibao.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.NameKey;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;
import yibao.kernel.policy.Policies;
import yibao.premium.CoverageYear;
import yibao.premium.boundary.ReconcilingPremiums;

/**
 * A city in the tables as it lies there in the spring: register, levy, receipts of twelve tax offices over a quarter
 * of a year, their arrivals, one reconciliation. One resident in eight has not paid, one in fifty differs otherwise.
 */
record DeskCity(OneConnection database, int residents, int employees) {

    static final CoverageYear OF = new CoverageYear("390", 2026);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-21T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 10, 1);
    private static final int DAYS = 90;
    private static final int TOWNS = 12;
    private static final int WORKED = 5_000;
    private static final Money FEE = Money.ofYuan("400.00");

    private record Till(String office, LocalDate day) {
    }

    void build() throws Exception {
        database.makeTables();
        Connection connection = database.open();
        people(connection);
        database.commit();
        money(connection);
        database.settle();
        new ReconcilingPremiums(database, new Policies(BatchContestant.policy(), CLOCK), BatchContestant.nobodyListens(), CLOCK)
                .reconcile(OF, "benchmark", done -> { });
        database.commit();
        work(connection);
        database.commit();
    }

    private void people(Connection connection) throws SQLException {
        BulkInsert people = BulkInsert.into(connection, "person", "psn_cert_type", "certno", "psn_name", "name_key", "source", "known_from", "known_to");
        BulkInsert periods = BulkInsert.into(connection, "insured_period", "psn_cert_type", "certno", "insutype", "coverage_year", "begins", "ends",
                "insu_admdvs", "town_code", "psn_insu_stas", "sender", "source", "known_from", "known_to");
        for (int i = 0; i < residents + employees; i++) {
            String name = City.name(i);
            people.add("01", City.certno(i), name, NameKey.of(name), "benchmark", CLOCK.instant(), Known.FOREVER);
            if (!CoverageRows.staysInsured(i)) {
                continue;
            }
            periods.add("01", City.certno(i), i < residents ? "390" : "310", OF.year(), LocalDate.of(OF.year(), 1, 1), LocalDate.of(OF.year(), 12, 31),
                    "320681", town(i), "1", "REG320681", "benchmark", CLOCK.instant(), Known.FOREVER);
        }
        people.flush();
        periods.flush();
    }

    private void money(Connection connection) throws SQLException {
        BulkInsert levies = BulkInsert.into(connection, "levy", "clct_bill_id", "psn_cert_type", "certno", "psn_name", "insutype", "coverage_year",
                "fee_amt", "finsubs_amt", "psn_clct_amt", "psn_idet_type", "insu_admdvs", "town_code", "levied", "levy_run", "known_from", "known_to");
        BulkInsert receipts = BulkInsert.into(connection, "receipt", "elec_taxrpt_no", "psn_cert_type", "certno", "psn_name", "name_key", "insutype",
                "coverage_year", "clct_type", "psn_clct_amt", "clct_time", "taxdept_code", "source", "known_from", "booked_on");
        Map<Till, long[]> days = new HashMap<>();
        for (int i = 0; i < residents; i++) {
            boolean subsidised = i % 25 == 11;
            Money due = subsidised ? Money.ZERO : FEE;
            levies.add("B" + i, "01", City.certno(i), City.name(i), "390", OF.year(), FEE, subsidised ? FEE : Money.ZERO, due, subsidised ? "DB" : null,
                    "320681", town(i), true, "benchmark", CLOCK.instant(), Known.FOREVER);
            for (int n = 0; n < payments(i, subsidised); n++) {
                Till till = new Till(office(i), FIRST_DAY.plusDays((i * 31L + n * 7L) % DAYS));
                Money amount = i % 100 == 3 ? Money.ofYuan("150.00") : FEE;
                LocalDateTime at = till.day().atTime(9 + i % 8, i % 60);
                receipts.add("R" + i + "-" + n, "01", City.certno(i), City.name(i), NameKey.of(City.name(i)), "390", OF.year(), "PAY", amount, at,
                        till.office(), "benchmark", CLOCK.instant(), till.day());
                long[] sums = days.computeIfAbsent(till, any -> new long[2]);
                sums[0]++;
                sums[1] += amount.fen();
            }
        }
        levies.flush();
        receipts.flush();
        sums(connection, days);
    }

    private static void sums(Connection connection, Map<Till, long[]> days) throws SQLException {
        BulkInsert sums = BulkInsert.into(connection, "receipt_day", "insutype", "coverage_year", "taxdept_code", "clct_day", "booked_on", "pay_count",
                "pay_amt", "refund_count", "refund_amt");
        BulkInsert arrivals = BulkInsert.into(connection, "arrival", "arvl_bchno", "arvl_date", "taxdept_code", "insutype", "clct_cnt", "arvl_amt",
                "source", "known_from");
        for (Map.Entry<Till, long[]> day : days.entrySet()) {
            Till till = day.getKey();
            sums.add("390", OF.year(), till.office(), till.day(), till.day(), day.getValue()[0], new Money(day.getValue()[1]), 0, Money.ZERO);
            arrivals.add("G" + till.office() + till.day(), till.day().plusDays(1), till.office(), "390", (int) day.getValue()[0],
                    new Money(day.getValue()[1]), "benchmark", CLOCK.instant());
        }
        sums.flush();
        arrivals.flush();
    }

    /** What clerks did in a week. */
    private static void work(Connection connection) throws SQLException {
        Sql.execute(connection, """
                insert into difference_work (diff_id, version, insutype, coverage_year, type, insu_admdvs, town_code, state, owner, levied_amt,
                  received_amt, booked_on, present, act_id, changed_by, changed_at)
                select diff_id, 1, insutype, coverage_year, type, insu_admdvs, town_code, 'ASSIGNED', 'tax', levied_amt, received_amt, booked_on, true,
                  'benchmark', 'tax', cast(? as timestamp with time zone)
                from difference where mod(line, 20) = 0 fetch first\s""" + WORKED + " rows only", CLOCK.instant());
    }

    private static int payments(int i, boolean subsidised) {
        if (i % 100 == 1) {
            return 2;
        }
        return subsidised || i % 8 == 5 ? 0 : 1;
    }

    static String town(int i) {
        return "320681" + (100 + i % TOWNS);
    }

    static String office(int i) {
        return "1320681" + (1000 + i % TOWNS);
    }
}
