package yibao.premium.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceType;
import yibao.premium.SideFinding;

/**
 * Writes the differences of one run: people in the order of their numbers, each with the receipts that caused it.
 * The id of a difference is made from the person and the finding, so that it survives the next run.
 */
public final class DifferenceWriter {

    private final Connection connection;
    private final Staging stage;

    private DifferenceWriter(Connection connection, Staging stage) {
        this.connection = connection;
        this.stage = stage;
    }

    public static DifferenceWriter open(Connection connection) throws SQLException {
        return new DifferenceWriter(connection, Staging.open(connection, "staged_difference", """
                psn_cert_type varchar(6), certno varchar(50), type varchar(24), levied_amt numeric(16,2),
                received_amt numeric(16,2), reason varchar(400)""", "certno"));
    }

    /** What is only counted is not written. */
    public void add(CertKeys.Certificate certificate, DifferenceType type, Account account) {
        if (!type.isDifference()) {
            return;
        }
        try {
            stage.add(certificate.type(), certificate.number(), type.name(), new Money(account.due()),
                    new Money(account.paid()), DifferenceReason.of(type, account));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * @param today the day to which a difference without receipts belongs when it is found for the first time
     * @return how many people are insured twice
     */
    public long write(CoverageYear of, String run, LocalDate today) throws SQLException {
        stage.complete();
        long crossInsured = addCrossInsured(of);
        Writing writing = new Writing(of, run, today, BulkInsert.into(connection, "difference", "run_id", "line",
                "diff_id", "type", "psn_cert_type", "certno", "psn_name", "insutype", "coverage_year", "levied_amt",
                "received_amt", "diff_amt", "elec_taxrpt_no", "reason", "insu_admdvs", "town_code", "taxdept_code",
                "booked_on"));
        Sql.forEach(connection, writing::visit, stage.sql("""
                select s.psn_cert_type, s.certno, s.type, s.levied_amt, s.received_amt, s.reason,
                  coalesce(n.psn_name, l.psn_name, r.psn_name, ''), r.elec_taxrpt_no,
                  coalesce(l.insu_admdvs, i.insu_admdvs),
                  case when l.insu_admdvs is null then i.town_code else l.town_code end,
                  r.taxdept_code, r.booked_on, o.booked_on
                from {stage} s
                left join person n on n.certno = s.certno and n.psn_cert_type = s.psn_cert_type and n.known_to = ?
                left join levy l on l.insutype = ? and l.coverage_year = ? and l.certno = s.certno
                  and l.psn_cert_type = s.psn_cert_type and l.known_to = ?
                left join receipt r on r.certno = s.certno and r.psn_cert_type = s.psn_cert_type
                  and r.insutype = ? and r.coverage_year = ? and s.type <> 'CROSS_INSURED'
                left join insured_period i on i.certno = s.certno and i.psn_cert_type = s.psn_cert_type
                  and i.insutype = ? and i.coverage_year = ? and i.known_to = ?
                left join difference o on o.certno = s.certno and o.run_id = ? and o.type = s.type
                  and o.psn_cert_type = s.psn_cert_type
                order by s.certno, s.psn_cert_type, s.type, r.clct_time, r.elec_taxrpt_no"""), Known.FOREVER,
                of.insutype(), of.year(), Known.FOREVER, of.insutype(), of.year(), of.insutype(), of.year(),
                Known.FOREVER, latestRun(of));
        writing.end();
        return crossInsured;
    }

    private String latestRun(CoverageYear of) throws SQLException {
        return Sql.find(connection, row -> row.getString(1), "select run_id from reconciliation where insutype = ? "
                + "and coverage_year = ? and is_latest", of.insutype(), of.year()).orElse("");
    }

    /** Beside the outcome and without money, so that it changes no total. */
    private long addCrossInsured(CoverageYear of) throws SQLException {
        return Sql.execute(connection, stage.sql("""
                insert into {stage} (psn_cert_type, certno, type, levied_amt, received_amt, reason)
                select a.psn_cert_type, a.certno, cast(? as varchar(24)), 0, 0,
                  '同一年度同时正常参加职工医保（310）和居民医保（390），请核实应保留的险种。'
                from insured_period a join insured_period b on b.certno = a.certno
                  and b.psn_cert_type = a.psn_cert_type and b.coverage_year = a.coverage_year and b.known_to = ?
                where a.insutype = ? and a.coverage_year = ? and a.known_to = ? and a.psn_insu_stas = '1'
                  and b.psn_insu_stas = '1' and a.insutype in ('310', '390') and b.insutype in ('310', '390')
                  and b.insutype <> a.insutype and a.ends >= a.begins and b.ends >= b.begins"""),
                SideFinding.CROSS_INSURED.name(), Known.FOREVER, of.insutype(), of.year(), Known.FOREVER);
    }

    /** One difference may stand in several rows of the query, one for each receipt. */
    private static final class Writing {

        private final CoverageYear of;
        private final String run;
        private final LocalDate today;
        private final BulkInsert rows;
        private PendingDifference pending;
        private int line;

        Writing(CoverageYear of, String run, LocalDate today, BulkInsert rows) {
            this.of = of;
            this.run = run;
            this.today = today;
            this.rows = rows;
        }

        void visit(ResultSet row) throws SQLException {
            if (pending == null || !pending.isOf(row)) {
                put();
                pending = PendingDifference.read(row);
            }
            pending.addReceipt(row.getString(8), row.getString(11), row.getObject(12, LocalDate.class));
        }

        void end() throws SQLException {
            put();
            rows.flush();
        }

        private void put() throws SQLException {
            if (pending != null) {
                rows.add(pending.fields(run, ++line, of, today));
            }
            pending = null;
        }
    }
}
