package yibao.settlement.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.BenefitPolicy;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;
import yibao.settlement.HospitalLevel;
import yibao.settlement.HospitalShare;
import yibao.settlement.entity.ShareRows;

/** Shows which share of the policy-scope cost assisted in-patients bore inside their county, by hospital and month, against the target. */
@Stateless
public class ShowingHospitalShares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Database database;
    private Policies policies;
    private Clock clock;

    public ShowingHospitalShares() {}

    @Inject
    public ShowingHospitalShares(Database database, Policies policies, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    /** Both months included. @throws BusinessProblem MONTH_ORDER */
    public List<HospitalShare> show(YearMonth from, YearMonth to, Caller caller) {
        if (to.isBefore(from)) {
            throw new BusinessProblem("settlement", "MONTH_ORDER", 422, "止月早于起月，请调换", "from");
        }
        BenefitPolicy policy = policies.current().benefits(clock.instant());
        try (Connection connection = database.open()) {
            return new ShareRows(connection).list(from, to, caller.scope()).stream().map(row -> share(row, policy)).toList();
        } catch (SQLException failure) {
            throw new IllegalStateException("结算记录无法读取", failure);
        }
    }

    private static HospitalShare share(ShareRows.Row row, BenefitPolicy policy) {
        var target = policy.findSelfPayTarget(row.month().atDay(1)).map(found -> found.share().multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP));
        var share = percent(row.selfPaid(), row.scope());
        return new HospitalShare(row.code(), row.name(), row.level(), HospitalLevel.find(row.level()).map(HospitalLevel::word).orElse(row.level()),
                row.month().toString(), row.settlements(), row.people(), row.scope().toString(), row.selfPaid().toString(), share.toPlainString(),
                target.map(BigDecimal::toPlainString).orElse(null), target.filter(most -> share.compareTo(most) > 0).isPresent());
    }

    private static BigDecimal percent(Money part, Money whole) {
        return whole.fen() == 0 ? BigDecimal.ZERO.setScale(2)
                : part.yuan().multiply(HUNDRED).divide(whole.yuan(), 2, RoundingMode.HALF_UP);
    }
}
