package yibao.subsidy.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;
import yibao.premium.CoverageYear;
import yibao.subsidy.CaseList;
import yibao.subsidy.control.Facts;
import yibao.subsidy.control.Finding;

/** Puts what a working out has found in the place of what the one before had, and keeps numbers and handling. */
public class FoundCases {

    private static final String COLUMNS = "insutype, coverage_year, list, psn_cert_type, certno, psn_name, psn_idet_type, amount, "
            + "holds, known, reason, insu_admdvs, town_code, present, found_at, state, note, changed_by, changed_at";
    private static final String OLD = "o.insutype = ? and o.coverage_year = ? and o.list = t.list and o.certno = t.certno "
            + "and o.psn_cert_type = t.psn_cert_type";

    private final Connection connection;
    private final CoverageYear of;
    private final Staging found;
    private final Staging merged;
    private final Staging people;

    /** Makes the staging tables, so nothing may have been written before in this transaction. */
    public FoundCases(Connection connection, CoverageYear of) throws SQLException {
        this.connection = connection;
        this.of = of;
        String columns = """
                list varchar(10), psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200),
                psn_idet_type varchar(10), amount numeric(16,2), holds date, known timestamp(6) with time zone,
                reason varchar(400), insu_admdvs varchar(6), town_code varchar(12)""";
        found = Staging.open(connection, "staged_subsidy_case", columns, "certno");
        merged = Staging.open(connection, "merged_subsidy_case", "case_no bigint, " + columns + """
                , found_at timestamp(6) with time zone, state varchar(10), note varchar(400), changed_by varchar(80),
                changed_at timestamp(6) with time zone""", "certno");
        people = Staging.open(connection, "staged_subsidy_person", """
                psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200), brdy date, psn_idet_type varchar(10),
                amount numeric(16,2), known timestamp(6) with time zone, insu_admdvs varchar(6), town_code varchar(12)""",
                "psn_name");
    }

    public void add(Facts facts, Finding finding) throws SQLException {
        PersonRef who = facts.who();
        found.add(finding.list().name(), who.psnCertType(), who.certno(), facts.name(), finding.psnIdetType(), finding.amount(),
                finding.holds(), finding.known(), finding.reason(), facts.insuAdmdvs(), facts.townCode());
    }

    /** Somebody whose premium finance pays: two registers of one name and birthday may be one person paid for twice. */
    public void subsidised(Facts facts) throws SQLException {
        var now = facts.levied().orElseThrow().now();
        people.add(facts.who().psnCertType(), facts.who().certno(), facts.name(), facts.born(), now.psnIdetType(), now.subsidy(),
                now.known(), facts.insuAdmdvs(), facts.townCode());
    }

    /** @return how many rows stand on the lists now */
    public long replace(Instant now) throws SQLException {
        people.complete();
        found.complete();
        addDoubles();
        Sql.execute(connection, found.sql("""
                insert into merged_subsidy_case (case_no, list, psn_cert_type, certno, psn_name, psn_idet_type, amount, holds,
                  known, reason, insu_admdvs, town_code, found_at, state, note, changed_by, changed_at)
                select o.case_no, t.list, t.psn_cert_type, t.certno, t.psn_name, t.psn_idet_type, t.amount, t.holds, t.known,
                  t.reason, t.insu_admdvs, t.town_code, coalesce(o.found_at, cast(? as timestamp with time zone)),
                  coalesce(o.state, 'OPEN'), o.note, o.changed_by, o.changed_at
                from {stage} t left join subsidy_case o on\s""" + OLD), now, of.insutype(), of.year());
        Sql.execute(connection, merged.sql("delete from subsidy_case where insutype = ? and coverage_year = ? "
                + "and case_no in (select case_no from {stage} where case_no is not null)"), of.insutype(), of.year());
        Sql.execute(connection, "update subsidy_case set present = false where insutype = ? and coverage_year = ? and present",
                of.insutype(), of.year());
        long last = Sql.get(connection, row -> row.getLong(1), merged.sql(
                "select greatest(coalesce((select max(case_no) from subsidy_case), 0), coalesce((select max(case_no) from {stage}), 0))"));
        return Sql.execute(connection, "insert into subsidy_case (case_no, " + COLUMNS + ") " + merged.sql("""
                select coalesce(case_no, ? + row_number() over (partition by case when case_no is null then 1 else 0 end
                    order by list, certno, psn_cert_type)), cast(? as varchar(6)), cast(? as integer), list, psn_cert_type, certno,
                  psn_name, psn_idet_type, amount, holds, known, reason, insu_admdvs, town_code, true, found_at, state, note,
                  changed_by, changed_at
                from {stage}"""), last, of.insutype(), of.year());
    }

    private void addDoubles() throws SQLException {
        Sql.execute(connection, people.sql("""
                insert into staged_subsidy_case (list, psn_cert_type, certno, psn_name, psn_idet_type, amount, holds, known, reason,
                  insu_admdvs, town_code)
                select cast(? as varchar(10)), a.psn_cert_type, a.certno, a.psn_name, a.psn_idet_type, a.amount, cast(? as date), a.known,
                  '姓名、出生日期相同的两份登记都由财政资助，请核实是否同一人', a.insu_admdvs, a.town_code
                from {stage} a where exists (select 1 from {stage} b where b.psn_name = a.psn_name and b.brdy = a.brdy
                    and (b.certno <> a.certno or b.psn_cert_type <> a.psn_cert_type))
                  and not exists (select 1 from staged_subsidy_case t where t.list = ? and t.certno = a.certno
                    and t.psn_cert_type = a.psn_cert_type)"""), CaseList.TWICE.name(), java.time.LocalDate.of(of.year(), 1, 1),
                CaseList.TWICE.name());
    }
}
