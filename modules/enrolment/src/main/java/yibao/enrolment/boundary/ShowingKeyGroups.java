package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import yibao.enrolment.KeyGroups;
import yibao.enrolment.KeyGroups.Line;
import yibao.enrolment.KeyGroups.Person;
import yibao.enrolment.PersonRef;
import yibao.enrolment.control.CoverageDay;
import yibao.enrolment.control.CoverageMark;
import yibao.enrolment.control.Percent;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.HardshipClass;
import yibao.kernel.policy.Policies;

/** 应保尽保: of each hardship class, who is insured and with whose money, and who is still to be insured. */
@Stateless
public class ShowingKeyGroups {
    private static final String SUMS = """
             count(*), sum(case when insutype is null then 0 else 1 end), sum(case when subsidy_amt > 0 then 1 else 0 end),
             sum(subsidy_amt), sum(case when paid_amt > 0 then 1 else 0 end), sum(paid_amt)
            """;
    private Database database;
    private Policies policies;
    private Audit audit;
    private Clock clock;

    protected ShowingKeyGroups() {
    }

    @Inject
    public ShowingKeyGroups(Database database, Policies policies, Audit audit, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody's line counts each person once, although some stand in two classes. */
    public KeyGroups show(int year, Caller caller) {
        var day = CoverageDay.of(year, LocalDate.now(clock));
        var classes = policies.current().listHardshipClasses(day, clock.instant());
        var names = classes.stream().collect(Collectors.toMap(HardshipClass::code, HardshipClass::name));
        var order = classes.stream().map(HardshipClass::code).toList();
        String from = " from key_group_person where coverage_year = ? and " + caller.scope().condition("insu_admdvs", "town");
        try (Connection connection = database.open()) {
            var mark = CoverageMark.read(connection);
            List<Line> lines = Sql.list(connection, row -> line(row.getString(1), names.getOrDefault(row.getString(1), ""), row, 1),
                    "select psn_idet_type," + SUMS + from + " group by psn_idet_type", year);
            var sorted = lines.stream().sorted((a, b) -> order.indexOf(a.code()) - order.indexOf(b.code())).toList();
            var everybody = Sql.get(connection, row -> line("", "合计（去重）", row, 0), "select" + SUMS
                    + "from (select max(insutype) as insutype, max(subsidy_amt) as subsidy_amt, max(paid_amt) as paid_amt" + from
                    + " group by certno, psn_cert_type) once", year);
            return new KeyGroups(year, day, moment(mark.workedOutAt()), mark.isStale(), sorted, everybody);
        } catch (SQLException failure) {
            throw new IllegalStateException("重点人群无法读取", failure);
        }
    }

    /** Who is listed and not insured; @param psnIdetType null for all classes; @param after the last line seen, 0 to begin */
    public List<Person> uninsured(int year, String psnIdetType, int after, int limit, Caller caller) {
        try (Connection connection = database.open()) {
            var people = Sql.list(connection, ShowingKeyGroups::person, """
                    select line, psn_cert_type, certno, psn_name, psn_idet_type, begntime, insu_admdvs, household_no
                    from key_group_person where coverage_year = ? and insutype is null and line > ?
                      and (cast(? as varchar(10)) is null or psn_idet_type = ?) and """ + " "
                    + caller.scope().condition("insu_admdvs", "town") + " order by line fetch first " + limit + " rows only", year,
                    after, psnIdetType, psnIdetType);
            audit.record(connection, new Look(AuditEntry.of(caller.name(), "READ_UNINSURED", year + "/"
                    + (psnIdetType == null ? "all" : psnIdetType), "SHOWN", people.size() + " people").forPurpose("重点人群参保"),
                    people.stream().map(person -> new Seen(person.who().certno(), person.psnIdetType())).toList()));
            return people;
        } catch (SQLException failure) {
            throw new IllegalStateException("重点人群无法读取", failure);
        }
    }

    private static Line line(String code, String name, ResultSet row, int before) throws SQLException {
        long listed = row.getLong(before + 1);
        long insured = row.getLong(before + 2);
        return new Line(code, name, listed, insured, row.getLong(before + 3), money(row, before + 4), row.getLong(before + 5),
                money(row, before + 6), listed - insured, Percent.of(insured, listed));
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        var sum = row.getBigDecimal(column);
        return sum == null ? Money.ZERO : Money.of(sum);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getInt(1), new PersonRef(row.getString(2), row.getString(3)), row.getString(4), row.getString(5),
                row.getObject(6, LocalDate.class), row.getString(7), row.getString(8));
    }

    private String moment(OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toOffsetDateTime().withNano(0).toString();
    }
}
