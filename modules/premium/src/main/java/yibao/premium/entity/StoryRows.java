package yibao.premium.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;

/** Every version of a person's levies, every receipt, and what reconciliation says of them now. */
public class StoryRows {

    private final Connection connection;
    private final PersonRef who;

    public StoryRows(Connection connection, PersonRef who) {
        this.connection = connection;
        this.who = who;
    }

    public record Levy(String billId, String insutype, int year, Money fee, Money subsidy, Money due, String psnIdetType,
            String insuAdmdvs, String townCode, boolean levied, OffsetDateTime knownFrom, OffsetDateTime knownTo) {
    }

    public record Receipt(String elecTaxrptNo, String insutype, int year, boolean refund, Money amount,
            LocalDateTime time, String taxdeptCode, String initTaxrptNo, String source) {

        public LocalDate day() {
            return time.toLocalDate();
        }
    }

    public record Difference(String diffId, String type, String insutype, int year, Money difference, String reason,
            OffsetDateTime asOf) {
    }

    public List<Levy> levies() throws SQLException {
        return Sql.list(connection, row -> new Levy(row.getString(1), row.getString(2), row.getInt(3), money(row, 4),
                money(row, 5), money(row, 6), row.getString(7), row.getString(8), row.getString(9), row.getBoolean(10),
                row.getObject(11, OffsetDateTime.class), row.getObject(12, OffsetDateTime.class)), """
                select clct_bill_id, insutype, coverage_year, fee_amt, finsubs_amt, psn_clct_amt, psn_idet_type,
                  insu_admdvs, town_code, levied, known_from, known_to
                from levy where certno = ? and psn_cert_type = ? order by known_from""", who.certno(),
                who.psnCertType());
    }

    public List<Receipt> receipts() throws SQLException {
        return Sql.list(connection, row -> new Receipt(row.getString(1), row.getString(2), row.getInt(3),
                row.getString(4).equals("REFUND"), money(row, 5), row.getObject(6, LocalDateTime.class),
                row.getString(7), row.getString(8), row.getString(9)), """
                select elec_taxrpt_no, insutype, coverage_year, clct_type, psn_clct_amt, clct_time, taxdept_code,
                  init_taxrpt_no, source
                from receipt where certno = ? and psn_cert_type = ? order by clct_time, elec_taxrpt_no""",
                who.certno(), who.psnCertType());
    }

    public List<Difference> differences() throws SQLException {
        return Sql.list(connection, row -> new Difference(row.getString(1), row.getString(2), row.getString(3),
                row.getInt(4), money(row, 5), row.getString(6), row.getObject(7, OffsetDateTime.class)), """
                select d.diff_id, d.type, d.insutype, d.coverage_year, d.diff_amt, d.reason, r.as_of
                from difference d join reconciliation r on r.run_id = d.run_id and r.is_latest
                where d.certno = ? and d.psn_cert_type = ?""", who.certno(), who.psnCertType());
    }

    /** What was done about a difference, from the first touch on. */
    public record Work(OffsetDateTime at, String state, String owner, String note, String by) {
    }

    public List<Work> work(String diffId) throws SQLException {
        return Sql.list(connection, row -> new Work(row.getObject(1, OffsetDateTime.class), row.getString(2),
                row.getString(3), row.getString(4), row.getString(5)), """
                select changed_at, state, owner, note, changed_by from difference_work_change where diff_id = ?
                order by version""", diffId);
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        return Money.of(row.getBigDecimal(column));
    }
}
