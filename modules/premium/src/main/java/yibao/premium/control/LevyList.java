package yibao.premium.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import yibao.kernel.Known;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.PremiumFee;
import yibao.premium.CoverageYear;

/**
 * Brings the levy list up to what register, lists and policy say now. Each change is a new version of a row, so that
 * a list which is built twice is not changed twice.
 */
@ApplicationScoped
public class LevyList {

    private static final String SAME_KEY = "p.insutype = ? and p.coverage_year = ? and p.certno = s.certno "
            + "and p.psn_cert_type = s.psn_cert_type and p.known_to = ? ";
    private static final String SAME = """
            and p.levied = s.levied and p.fee_amt = s.fee_amt and p.finsubs_amt = s.finsubs_amt
            and p.psn_clct_amt = s.psn_clct_amt and p.psn_idet_type is not distinct from s.psn_idet_type
            and p.psn_name = s.psn_name and p.insu_admdvs = s.insu_admdvs
            and p.town_code is not distinct from s.town_code
            """;

    private Database database;

    protected LevyList() {
    }

    @Inject
    public LevyList(Database database) {
        this.database = database;
    }

    /** What building a list did. */
    public record Built(long levied, long changed) {
    }

    /** @param run names the rows that this building makes */
    public Built build(CoverageYear of, PremiumFee fee, LevyRules rules, String run, Instant now, LongConsumer progress)
            throws SQLException {
        try (Connection connection = database.open()) {
            LeviedPeople people = LeviedPeople.of(connection, of);
            Staging stage = Staging.open(connection, "staged_levy", """
                    clct_bill_id varchar(40), psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200),
                    fee_amt numeric(16,2), finsubs_amt numeric(16,2), psn_clct_amt numeric(16,2),
                    psn_idet_type varchar(10), insu_admdvs varchar(6), town_code varchar(12), levied boolean""",
                    "certno");
            long levied = new Collecting(stage, of, rules, people, run, progress).collect(connection, fee);
            addCancelled(connection, stage, of);
            return new Built(levied, write(connection, stage, of, run, now));
        }
    }

    public boolean exists(CoverageYear of) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.find(connection, row -> row.getInt(1), "select 1 from levy where insutype = ? "
                    + "and coverage_year = ? fetch first 1 row only", of.insutype(), of.year()).isPresent();
        }
    }

    /** The years that have a levy list. */
    public java.util.List<CoverageYear> listBuilt() throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.list(connection, row -> new CoverageYear(row.getString(1), row.getInt(2)),
                    "select distinct insutype, coverage_year from levy order by 1, 2");
        }
    }

    /** Who was levied and is no longer insured: a version that says so, with nothing due. */
    private static void addCancelled(Connection connection, Staging stage, CoverageYear of) throws SQLException {
        Sql.execute(connection, stage.sql("""
                insert into {stage} (clct_bill_id, psn_cert_type, certno, psn_name, fee_amt, finsubs_amt,
                  psn_clct_amt, psn_idet_type, insu_admdvs, town_code, levied)
                select p.clct_bill_id, p.psn_cert_type, p.certno, p.psn_name, 0, 0, 0, null, p.insu_admdvs,
                  p.town_code, false
                from levy p where p.insutype = ? and p.coverage_year = ? and p.known_to = ? and p.levied
                  and not exists (select 1 from {stage} s where s.certno = p.certno
                    and s.psn_cert_type = p.psn_cert_type)"""), of.insutype(), of.year(), Known.FOREVER);
    }

    private static long write(Connection connection, Staging stage, CoverageYear of, String run, Instant now)
            throws SQLException {
        Sql.execute(connection, stage.sql("delete from {stage} s where exists (select 1 from levy p where " + SAME_KEY
                + SAME + ")"), of.insutype(), of.year(), Known.FOREVER);
        Sql.execute(connection, stage.sql("""
                update {stage} set clct_bill_id = (select p.clct_bill_id from levy p where p.insutype = ?
                  and p.coverage_year = ? and p.known_to = ? and p.certno = {stage}.certno
                  and p.psn_cert_type = {stage}.psn_cert_type)
                where exists (select 1 from levy p where p.insutype = ? and p.coverage_year = ? and p.known_to = ?
                  and p.certno = {stage}.certno and p.psn_cert_type = {stage}.psn_cert_type)"""), of.insutype(),
                of.year(), Known.FOREVER, of.insutype(), of.year(), Known.FOREVER);
        Sql.execute(connection, stage.sql("update levy p set known_to = ? where p.insutype = ? and p.coverage_year = ? "
                + "and p.known_to = ? and exists (select 1 from {stage} s where s.certno = p.certno "
                + "and s.psn_cert_type = p.psn_cert_type)"), now, of.insutype(), of.year(), Known.FOREVER);
        return Sql.execute(connection, stage.sql("""
                insert into levy (clct_bill_id, psn_cert_type, certno, psn_name, insutype, coverage_year, fee_amt,
                  finsubs_amt, psn_clct_amt, psn_idet_type, insu_admdvs, town_code, levied, levy_run, known_from,
                  known_to)
                select clct_bill_id, psn_cert_type, certno, psn_name, cast(? as varchar(6)), cast(? as integer),
                  fee_amt, finsubs_amt, psn_clct_amt, psn_idet_type, insu_admdvs, town_code, levied,
                  cast(? as varchar(36)), cast(? as timestamp with time zone), cast(? as timestamp with time zone)
                from {stage}"""), of.insutype(), of.year(), run, now, Known.FOREVER);
    }

    /** Streams the insured with their classes and works out what each owes. */
    private static final class Collecting {

        private static final int REPORT_EVERY = 5_000;

        private final Staging stage;
        private final CoverageYear of;
        private final LevyRules rules;
        private final LeviedPeople people;
        private final String run;
        private final LongConsumer progress;
        private final Set<String> classes = new HashSet<>();
        private Insured current;
        private long levied;

        Collecting(Staging stage, CoverageYear of, LevyRules rules, LeviedPeople people, String run, LongConsumer progress) {
            this.people = people;
            this.stage = stage;
            this.of = of;
            this.rules = rules;
            this.run = run;
            this.progress = progress;
        }

        private record Insured(String certType, String certno, String name, String admdvs, String town, String psnType) {
            static Insured read(ResultSet row) throws SQLException {
                return new Insured(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(7));
            }
        }

        /** Insured means: normally, on at least one day of the year. Listed means: on a day of the identity period. */
        long collect(Connection connection, PremiumFee fee) throws SQLException {
            Sql.forEach(connection, this::visit, """
                    select i.psn_cert_type, i.certno, n.psn_name, i.insu_admdvs, i.town_code, h.psn_idet_type,
                      i.psn_type
                    from insured_period i
                    join person n on n.certno = i.certno and n.psn_cert_type = i.psn_cert_type and n.known_to = ?
                    left join hardship_listing h on h.certno = i.certno and h.psn_cert_type = i.psn_cert_type
                      and h.known_to = ? and h.begntime <= ? and (h.endtime is null or h.endtime >= ?)
                    where i.insutype = ? and i.coverage_year = ? and i.known_to = ? and i.psn_insu_stas = '1'
                      and i.ends >= i.begins
                    order by i.certno, i.psn_cert_type""", Known.FOREVER, Known.FOREVER, fee.identityTo(),
                    fee.identityFrom(), of.insutype(), of.year(), Known.FOREVER);
            finish();
            stage.complete();
            return levied;
        }

        private void visit(ResultSet row) throws SQLException {
            Insured insured = Insured.read(row);
            if (!insured.equals(current)) {
                finish();
                current = insured;
            }
            String psnIdetType = row.getString(6);
            if (psnIdetType != null) {
                classes.add(psnIdetType);
            }
        }

        private void finish() throws SQLException {
            if (current == null) {
                return;
            }
            LevyRules.Due due = rules.of(current.psnType(), classes);
            if (people == LeviedPeople.SUBSIDISED && !due.subsidy().isPositive()) {
                classes.clear();
                return;
            }
            levied++;
            stage.add(of.insutype() + of.year() + "-" + run.substring(0, 8) + "-" + levied, current.certType(),
                    current.certno(), current.name(), due.fee(), due.subsidy(), due.due(), due.psnIdetType(),
                    current.admdvs(), current.town(), true);
            classes.clear();
            if (levied % REPORT_EVERY == 0) {
                progress.accept(levied);
            }
        }
    }
}
