package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import yibao.enrolment.CoverageRates;
import yibao.enrolment.control.CoverageCounts;
import yibao.enrolment.control.CoverageDay;
import yibao.enrolment.control.CoverageMark;
import yibao.enrolment.control.DemoScale;
import yibao.enrolment.control.RateLines;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;

/** 参保率: who is insured against who lives there and against the target, by town. */
@Stateless
public class ShowingCoverageRates {
    private Database database;
    private Policies policies;
    private Clock clock;

    protected ShowingCoverageRates() {
    }

    @Inject
    public ShowingCoverageRates(Database database, Policies policies, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    /** The years that have been worked out, the newest first. */
    public List<Integer> years() {
        try (var connection = database.open()) {
            return yibao.kernel.db.Sql.list(connection, row -> row.getInt(1),
                    "select coverage_year from coverage_turn group by coverage_year order by coverage_year desc");
        } catch (SQLException failure) {
            throw new IllegalStateException("参保人数无法读取", failure);
        }
    }

    /**
     * @param year null for the newest
     * @param asOf null for today, or the nearest day of the year
     * @throws BusinessProblem COVERAGE_NOT_WORKED_OUT, DAY_OUTSIDE_YEAR, DATE_OUT_OF_RANGE
     */
    public CoverageRates show(Integer year, LocalDate asOf, Caller caller) {
        int of = year == null ? newest() : year;
        OfficeCalendar.needYear(of, "enrolment", "year");
        if (asOf != null && asOf.getYear() != of) {
            throw new BusinessProblem("enrolment", "DAY_OUTSIDE_YEAR", 400, "统计日期应在 " + of + " 年之内", "asOf");
        }
        LocalDate day = asOf == null ? CoverageDay.of(of, LocalDate.now(clock)) : asOf;
        try (var connection = database.open()) {
            var mark = CoverageMark.read(connection);
            var insured = new CoverageCounts(connection).on(of, day, caller.scope());
            var scale = DemoScale.fromSettings();
            var lines = new RateLines(caller.scope(), scale, policies.current().listCoverageTargets(day, clock.instant()));
            return new CoverageRates(of, day, moment(mark.workedOutAt()), mark.isStale(), scale.part().toPlainString(),
                    lines.total(insured), lines.towns(insured));
        } catch (SQLException failure) {
            throw new IllegalStateException("参保人数无法读取", failure);
        }
    }

    /** The newest year that has been worked out. */
    public int newest() {
        return years().stream().findFirst().orElseThrow(() -> new BusinessProblem("enrolment", "COVERAGE_NOT_WORKED_OUT", 404,
                "还没有统计结果：参保名册到达后自动统计，也可点“重新统计”", "year"));
    }

    private String moment(OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toOffsetDateTime().withNano(0).toString();
    }
}
