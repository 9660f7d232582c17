package yibao.subsidy.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.premium.CoverageYear;

/** The accounts that a statement takes in: what was booked of the levied subsidy behind one entry and up to another. */
public class StatedAccounts {

    /** One row a person and class, with the net amount; a class in which an earlier statement had the person is corrected. */
    private static final String NET = """
            select e.psn_cert_type, e.certno, e.psn_idet_type, max(e.psn_name) as psn_name, max(e.insu_admdvs) as insu_admdvs,
              max(e.town_code) as town_code, sum(e.amount) as amount, max(case when exists (select 1 from subsidy_entry p
                where p.certno = e.certno and p.coverage_year = e.coverage_year and p.insutype = e.insutype
                  and p.psn_cert_type = e.psn_cert_type and p.psn_idet_type = e.psn_idet_type
                  and p.kind in ('LEVIED', 'CORRECTED') and p.entry_no <= ?) then 1 else 0 end) as corrects
            from subsidy_entry e where e.insutype = ? and e.coverage_year = ? and e.entry_no > ? and e.entry_no <= ?
              and e.kind in ('LEVIED', 'CORRECTED')
            group by e.psn_cert_type, e.certno, e.psn_idet_type having sum(e.amount) <> 0
            """;

    private final Connection connection;
    private final CoverageYear of;
    private final long after;
    private final long through;

    public StatedAccounts(Connection connection, CoverageYear of, long after, long through) {
        this.connection = connection;
        this.of = of;
        this.after = after;
        this.through = through;
    }

    /** @param standard the same for everybody; null for corrections */
    public record Group(String psnIdetType, boolean correction, Money standard, long persons, Money amount) {
    }

    /** By class and amount; corrections by class. */
    public List<Group> groups() throws SQLException {
        return Sql.list(connection, row -> new Group(row.getString(1), row.getInt(2) == 1,
                row.getBigDecimal(3) == null ? null : Money.of(row.getBigDecimal(3)), row.getLong(4),
                Money.of(row.getBigDecimal(5))), """
                select psn_idet_type, corrects, standard, count(*), sum(amount) from (
                  select n.psn_idet_type, n.corrects, case n.corrects when 1 then null else n.amount end as standard, n.amount
                  from (""" + NET + """
                  ) n) g
                group by psn_idet_type, corrects, standard order by corrects, psn_idet_type, standard""", after, of.insutype(),
                of.year(), after, through);
    }

    /** All levied and corrected subsidies up to the last entry, signed before or not. */
    public Money ledger() throws SQLException {
        return Sql.get(connection, row -> Money.of(row.getBigDecimal(1)), """
                select coalesce(sum(amount), 0) from subsidy_entry where insutype = ? and coverage_year = ?
                  and kind in ('LEVIED', 'CORRECTED') and entry_no <= ?""", of.insutype(), of.year(), through);
    }

    /** What of it no statement had before. */
    public Money fresh() throws SQLException {
        return Sql.get(connection, row -> Money.of(row.getBigDecimal(1)), """
                select coalesce(sum(amount), 0) from subsidy_entry where insutype = ? and coverage_year = ?
                  and kind in ('LEVIED', 'CORRECTED') and entry_no > ? and entry_no <= ?""", of.insutype(), of.year(), after,
                through);
    }

    /** Of the accounts in the statement, what is to be added and what to be taken off. */
    public Money negative() throws SQLException {
        return Sql.get(connection, row -> Money.of(row.getBigDecimal(1)), "select coalesce(sum(case when amount < 0 then amount "
                + "else 0 end), 0) from (" + NET + ") n", after, of.insutype(), of.year(), after, through);
    }

    /**
     * Books what finance paid to the people it was paid for: corrections that take off first, then one account after
     * another in the order of the numbers until the money is used up.
     *
     * @param before what finance had paid of the statement so far, and {@code paid} what it has with this payment
     */
    public long pay(Money before, Money paid, Payment payment) throws SQLException {
        Money off = negative();
        boolean first = before.equals(Money.ZERO);
        Money usedBefore = first ? Money.ZERO : before.minus(off);
        return Sql.execute(connection, """
                insert into subsidy_entry (insutype, coverage_year, psn_cert_type, certno, psn_name, psn_idet_type, kind, amount,
                  holds, known, booked_at, insu_admdvs, town_code, source, reason)
                select cast(? as varchar(6)), cast(? as integer), psn_cert_type, certno, psn_name, psn_idet_type, 'FINANCE', share,
                  cast(? as date), cast(? as timestamp with time zone), cast(? as timestamp with time zone), insu_admdvs, town_code,
                  cast(? as varchar(60)), cast(? as varchar(400))
                from (select r.*, case when r.amount < 0 then case when ? then r.amount else 0 end
                    else greatest(0, least(r.amount, cast(? as numeric(18,2)) - r.ahead))
                      - greatest(0, least(r.amount, cast(? as numeric(18,2)) - r.ahead)) end as share
                  from (select n.*, coalesce(sum(case when n.amount > 0 then n.amount else 0 end) over (order by n.certno,
                      n.psn_cert_type, n.psn_idet_type rows between unbounded preceding and 1 preceding), 0) as ahead
                    from (""" + NET + ") n) r) s where share <> 0", of.insutype(), of.year(), payment.paidOn(), payment.at(),
                payment.at(), payment.source(), payment.reason(), first, paid.minus(off), usedBefore, after, of.insutype(), of.year(),
                after, through);
    }

    /** How a payment stands in the ledger. */
    public record Payment(java.time.LocalDate paidOn, java.time.Instant at, String source, String reason) {
    }
}
