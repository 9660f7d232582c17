package yibao.subsidy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.db.Sql;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.platform.Clocks;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.subsidy.LedgerTotals;
import yibao.subsidy.LedgerTotals.By;
import yibao.subsidy.LedgerTotals.Line;
import yibao.subsidy.control.ClassNames;
import yibao.subsidy.entity.LedgerYears;

/** Shows a year's ledger in sum, by class or by town, of what the caller may see; and has it booked anew. */
@Stateless
public class ShowingLedger {

    private static final String SUMS = """
            , sum(case when entitled <> 0 then 1 else 0 end), sum(entitled), sum(case when levied + corrected <> 0 then 1 else 0 end),
              sum(levied + corrected), sum(corrected), sum(by_finance), sum(by_person), sum(refunded)
            from subsidy_account where insutype = ? and coverage_year = ? and\s""";

    private Database database;
    private ClassNames names;
    private Jobs jobs;

    protected ShowingLedger() {
    }

    @Inject
    public ShowingLedger(Database database, ClassNames names, Jobs jobs) {
        this.database = database;
        this.names = names;
        this.jobs = jobs;
    }

    /** The years that have a ledger, the latest first. */
    public List<CoverageYear> listYears() throws SQLException {
        try (Connection connection = database.open()) {
            return new LedgerYears(connection).list().stream().map(LedgerYears.Mark::of).toList();
        }
    }

    /** @throws BusinessProblem LEDGER_UNKNOWN where the year was never levied */
    public LedgerTotals show(CoverageYear of, By by, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            LedgerYears.Mark mark = mark(connection, of);
            UnaryOperator<String> word = by == By.CLASS ? names.classes() : names.towns();
            String key = by == By.CLASS ? "psn_idet_type" : "coalesce(substring(town_code from 1 for 9), '')";
            String seen = caller.scope().condition("insu_admdvs", "town_code");
            List<Line> lines = Sql.list(connection, row -> read(row, row.getString(1), word), "select " + key + SUMS + seen
                    + " group by " + key, of.insutype(), of.year());
            Line sum = Sql.get(connection, row -> read(row, "", any -> "合计"), "select ''" + SUMS + seen, of.insutype(), of.year());
            return new LedgerTotals(of.insutype(), of.year(), by, inOrder(lines, by), sum, text(mark.workedOutAt()), mark.isBehind());
        }
    }

    /** @return the id of the job @throws BusinessProblem LEDGER_UNKNOWN */
    public String workOut(CoverageYear of, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            mark(connection, of);
            return jobs.enqueue(LedgerJob.KIND, of.toString(), caller.name(), caller.name());
        }
    }

    private static LedgerYears.Mark mark(Connection connection, CoverageYear of) throws SQLException {
        return new LedgerYears(connection).find(of).orElseThrow(() -> new BusinessProblem("subsidy", "LEDGER_UNKNOWN", 404,
                "险种 " + of.insutype() + " " + of.year() + " 年度还没有资助台账，请先核定应缴", "year"));
    }

    private List<Line> inOrder(List<Line> lines, By by) {
        if (by == By.TOWN) {
            return lines.stream().sorted(Comparator.comparing(Line::key)).toList();
        }
        Map<String, Integer> ranks = names.ranks();
        return lines.stream().sorted(Comparator.comparing(line -> ranks.getOrDefault(line.key(), Integer.MAX_VALUE))).toList();
    }

    private static Line read(ResultSet row, String key, UnaryOperator<String> word) throws SQLException {
        return new Line(key, key.isEmpty() && !"合计".equals(word.apply(key)) ? "（无镇街）" : word.apply(key), row.getLong(2), money(row, 3),
                row.getLong(4), money(row, 5), money(row, 6), money(row, 7), money(row, 8), money(row, 9));
    }

    private static String money(ResultSet row, int column) throws SQLException {
        return row.getBigDecimal(column) == null ? Money.ZERO.toString() : Money.of(row.getBigDecimal(column)).toString();
    }

    private static String text(OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(Clocks.BUREAU).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
