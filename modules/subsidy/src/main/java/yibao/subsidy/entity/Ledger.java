package yibao.subsidy.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.premium.CoverageYear;
import yibao.subsidy.EntryKind;
import yibao.subsidy.control.Booking;
import yibao.subsidy.control.Facts;

/** Books by how much the ledger differs from what lists, levy and receipts say now; nothing that stands is touched. */
public class Ledger {

    private static final String COLUMNS = "insutype, coverage_year, psn_cert_type, certno, psn_name, psn_idet_type, kind, amount, "
            + "holds, known, booked_at, insu_admdvs, town_code, source, reason";
    private static final String SAME = "a.insutype = ? and a.coverage_year = ? and a.certno = t.certno "
            + "and a.psn_cert_type = t.psn_cert_type and a.psn_idet_type = t.psn_idet_type";
    /** How each kind stands in an account. */
    private static final Map<EntryKind, String> STANDS = Map.of(EntryKind.ENTITLED, "a.entitled", EntryKind.LEVIED,
            "a.levied + a.corrected", EntryKind.PERSON, "a.by_person", EntryKind.REFUNDED, "a.refunded");

    private final Connection connection;
    private final CoverageYear of;
    private final Staging stage;

    /** Makes the staging table, so nothing may have been written before in this transaction. */
    public Ledger(Connection connection, CoverageYear of) throws SQLException {
        this.connection = connection;
        this.of = of;
        this.stage = Staging.open(connection, "staged_subsidy_booking", """
                psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200), psn_idet_type varchar(10),
                kind varchar(10), amount numeric(16,2), holds date, known timestamp(6) with time zone,
                insu_admdvs varchar(6), town_code varchar(12), source varchar(60), reason varchar(400)""", "certno");
    }

    public void add(Facts facts, Booking booking) throws SQLException {
        PersonRef who = facts.who();
        stage.add(who.psnCertType(), who.certno(), facts.name(), booking.psnIdetType(), booking.kind().name(), booking.amount(),
                booking.holds(), booking.known(), facts.insuAdmdvs(), facts.townCode(), booking.source(), booking.reason());
    }

    /** @return how many entries were written */
    public long book(Instant now) throws SQLException {
        stage.complete();
        long written = Sql.execute(connection, "insert into subsidy_entry (" + COLUMNS + ") " + stage.sql("""
                select cast(? as varchar(6)), cast(? as integer), t.psn_cert_type, t.certno, t.psn_name, t.psn_idet_type,
                  case when t.kind = 'LEVIED' and a.stated then 'CORRECTED' else t.kind end,
                  t.amount - coalesce(%s, 0), t.holds, t.known, cast(? as timestamp with time zone), t.insu_admdvs,
                  t.town_code, t.source, t.reason
                from {stage} t left join subsidy_account a on %s
                where t.amount <> coalesce(%s, 0)""".formatted(standing(), SAME, standing())), of.insutype(), of.year(), now,
                of.insutype(), of.year());
        for (EntryKind kind : STANDS.keySet()) {
            written += takeBack(kind, now);
        }
        return written;
    }

    private static String standing() {
        return Stream.of(EntryKind.values()).filter(STANDS::containsKey)
                .map(kind -> "when '" + kind.name() + "' then " + STANDS.get(kind))
                .collect(Collectors.joining(" ", "case t.kind ", " end"));
    }

    /** What the ledger has and nothing says any more. */
    private long takeBack(EntryKind kind, Instant now) throws SQLException {
        String booked = STANDS.get(kind);
        return Sql.execute(connection, "insert into subsidy_entry (" + COLUMNS + ") " + stage.sql("""
                select a.insutype, a.coverage_year, a.psn_cert_type, a.certno, a.psn_name, a.psn_idet_type,
                  case when a.stated and cast(? as varchar(10)) = 'LEVIED' then 'CORRECTED' else cast(? as varchar(10)) end,
                  -(%s), cast(? as date), cast(? as timestamp with time zone), cast(? as timestamp with time zone),
                  a.insu_admdvs, a.town_code, '名单与应缴名册', '名单或应缴名册已变更，原记金额冲回'
                from subsidy_account a where a.insutype = ? and a.coverage_year = ? and %s <> 0
                  and not exists (select 1 from {stage} t where t.certno = a.certno and t.psn_cert_type = a.psn_cert_type
                    and t.psn_idet_type = a.psn_idet_type and t.kind = ?)""".formatted(booked, booked)), kind.name(),
                kind.name(), java.time.LocalDate.of(of.year(), 1, 1), now, now, of.insutype(), of.year(), kind.name());
    }

    /** Where people are insured now, so that the right division sees their accounts. */
    public void moveAccounts() throws SQLException {
        Sql.execute(connection, stage.sql("""
                update subsidy_account set town_code = (select max(t.town_code) from {stage} t where t.certno = subsidy_account.certno
                  and t.psn_cert_type = subsidy_account.psn_cert_type)
                where insutype = ? and coverage_year = ? and exists (select 1 from {stage} t
                  where t.certno = subsidy_account.certno and t.psn_cert_type = subsidy_account.psn_cert_type
                    and t.town_code is distinct from subsidy_account.town_code)"""), of.insutype(), of.year());
    }
}
