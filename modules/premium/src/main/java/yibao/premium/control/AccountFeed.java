package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
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

    public void into(MatcherInput matcher) throws SQLException {
        Sql.forEach(connection, row -> {
            count();
            long nameKey = row.getLong(6);
            boolean unknown = row.wasNull();
            matcher.levy(keys.keyOf(row.getString(1), row.getString(2)), row.getLong(3), row.getLong(4),
                    row.getLong(5), unknown ? NameKey.of(row.getString(7)) : nameKey);
        }, """
                select l.psn_cert_type, l.certno, cast(l.psn_clct_amt * 100 as bigint),
                  cast(l.fee_amt * 100 as bigint), cast(l.finsubs_amt * 100 as bigint), n.name_key, l.psn_name
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
        Sql.forEach(connection, row -> {
            count();
            long key = keys.keyOf(row.getString(1), row.getString(2));
            if (row.getString(3).equals("PAY")) {
                matcher.pay(key, row.getLong(4), row.getLong(5));
            } else {
                matcher.refund(key, row.getLong(4), row.getLong(5));
            }
        }, "select psn_cert_type, certno, clct_type, cast(psn_clct_amt * 100 as bigint), name_key from receipt where insutype = ? "
                + "and coverage_year = ?", of.insutype(), of.year());
        progress.accept(rows);
    }

    private void count() {
        if (++rows % REPORT_EVERY == 0) {
            progress.accept(rows);
        }
    }
}
