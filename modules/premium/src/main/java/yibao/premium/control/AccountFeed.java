package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import yibao.kernel.Known;
import yibao.kernel.NameKey;
import yibao.kernel.db.Sql;
import yibao.premium.CoverageYear;

/** Streams a year's levies and receipts from the database into the matcher; nothing but the matcher grows. */
public final class AccountFeed {

    private static final int REPORT_EVERY = 20_000;

    private final Connection connection;
    private final CoverageYear of;
    private final CertKeys keys;
    private final LongConsumer progress;
    private long rows;

    public AccountFeed(Connection connection, CoverageYear of, CertKeys keys, LongConsumer progress) {
        this.connection = connection;
        this.of = of;
        this.keys = keys;
        this.progress = progress;
    }

    public int expectedPersons() throws SQLException {
        return Sql.get(connection, row -> (int) Math.min(row.getLong(1), Integer.MAX_VALUE / 8), """
                select count(*) from levy where insutype = ? and coverage_year = ? and levied and known_to = ?""",
                of.insutype(), of.year(), Known.FOREVER);
    }

    /** @param breakdown is told where people live and where they paid; the outcomes are for the caller to tell */
    public void into(MatcherInput matcher, Breakdown breakdown) throws SQLException {
        Sql.forEach(connection, row -> {
            count();
            long nameKey = row.getLong(6);
            boolean unknown = row.wasNull();
            long key = keys.keyOf(row.getString(1), row.getString(2));
            matcher.levy(key, row.getLong(3), row.getLong(4), row.getLong(5),
                    unknown ? NameKey.of(row.getString(7)) : nameKey);
            breakdown.live(key, Breakdown.Place.of(row.getString(8), row.getString(9)));
        }, """
                select l.psn_cert_type, l.certno, cast(l.psn_clct_amt * 100 as bigint),
                  cast(l.fee_amt * 100 as bigint), cast(l.finsubs_amt * 100 as bigint), n.name_key, l.psn_name,
                  l.insu_admdvs, l.town_code
                from levy l left join person n on n.certno = l.certno and n.psn_cert_type = l.psn_cert_type
                  and n.known_to = ?
                where l.insutype = ? and l.coverage_year = ? and l.levied and l.known_to = ?""", Known.FOREVER,
                of.insutype(), of.year(), Known.FOREVER);
        Sql.forEach(connection, row -> matcher.register(keys.keyOf(row.getString(1), row.getString(2)), row.getLong(3)),
                """
                select distinct r.psn_cert_type, r.certno, n.name_key
                from receipt r join person n on n.certno = r.certno and n.psn_cert_type = r.psn_cert_type
                  and n.known_to = ?
                where r.insutype = ? and r.coverage_year = ? and not exists (select 1 from levy l
                  where l.insutype = r.insutype and l.coverage_year = r.coverage_year and l.certno = r.certno
                    and l.psn_cert_type = r.psn_cert_type and l.known_to = ? and l.levied)""", Known.FOREVER,
                of.insutype(), of.year(), Known.FOREVER);
        placeThoseNotLevied(breakdown);
        Sql.forEach(connection, row -> {
            count();
            long key = keys.keyOf(row.getString(1), row.getString(2));
            long fen = row.getLong(4);
            boolean payment = row.getString(3).equals("PAY");
            if (payment) {
                matcher.pay(key, fen, row.getLong(5));
            } else {
                matcher.refund(key, fen, row.getLong(5));
            }
            breakdown.receipt(key, payment ? fen : -fen,
                    new Breakdown.Till(row.getString(6), row.getObject(7, LocalDate.class)));
        }, "select psn_cert_type, certno, clct_type, cast(psn_clct_amt * 100 as bigint), name_key, taxdept_code, "
                + "cast(clct_time as date) from receipt where insutype = ? and coverage_year = ?", of.insutype(),
                of.year());
        progress.accept(rows);
    }

    /** Who paid without a levy lives where a cancelled levy or the register of that year says, if either knows. */
    private void placeThoseNotLevied(Breakdown breakdown) throws SQLException {
        Sql.forEach(connection, row -> breakdown.live(keys.keyOf(row.getString(1), row.getString(2)),
                Breakdown.Place.of(row.getString(3), row.getString(4))), """
                select distinct r.psn_cert_type, r.certno, coalesce(l.insu_admdvs, i.insu_admdvs),
                  case when l.insu_admdvs is null then i.town_code else l.town_code end
                from receipt r
                left join levy l on l.insutype = r.insutype and l.coverage_year = r.coverage_year
                  and l.certno = r.certno and l.psn_cert_type = r.psn_cert_type and l.known_to = ?
                left join insured_period i on i.insutype = r.insutype and i.coverage_year = r.coverage_year
                  and i.certno = r.certno and i.psn_cert_type = r.psn_cert_type and i.known_to = ?
                where r.insutype = ? and r.coverage_year = ? and (l.levied is null or not l.levied)""",
                Known.FOREVER, Known.FOREVER, of.insutype(), of.year());
    }

    private void count() {
        if (++rows % REPORT_EVERY == 0) {
            progress.accept(rows);
        }
    }
}
