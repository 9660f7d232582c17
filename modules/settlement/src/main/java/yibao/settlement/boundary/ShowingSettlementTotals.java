package yibao.settlement.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;
import yibao.settlement.SettlementTotal;
import yibao.settlement.control.Words;
import yibao.settlement.entity.TotalRows;

/** Shows what was settled and what each layer paid, by month and class, in the caller's divisions. Names nobody. */
@Stateless
public class ShowingSettlementTotals {
    private Database database;
    private Policies policies;
    private Clock clock;

    public ShowingSettlementTotals() {}

    @Inject
    public ShowingSettlementTotals(Database database, Policies policies, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    /** Both months included. @throws BusinessProblem MONTH_ORDER */
    public List<SettlementTotal> show(YearMonth from, YearMonth to, Caller caller) {
        if (to.isBefore(from)) {
            throw new BusinessProblem("settlement", "MONTH_ORDER", 422, "止月早于起月，请调换", "from");
        }
        Words words = new Words(policies.current().benefits(clock.instant()));
        try (Connection connection = database.open()) {
            return new TotalRows(connection).list(from, to, caller.scope()).stream().map(row -> total(row, words)).toList();
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    /** In which something was settled last, for a page that nobody has asked anything yet. */
    public Optional<YearMonth> findLatestMonth(Caller caller) {
        try (Connection connection = database.open()) {
            return new TotalRows(connection).findLatest(caller.scope()).map(YearMonth::from);
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    private static SettlementTotal total(TotalRows.Row row, Words words) {
        return new SettlementTotal(row.month().toString(), row.psnIdetType(), words.className(row.psnIdetType(), row.month().atEndOfMonth()),
                row.settlements(), row.payments(), row.medfee().toString(), row.basic().toString(), row.major().toString(),
                row.assistance().toString(), row.tilt().toString(), row.burden().toString(), row.outside().toString());
    }
}
