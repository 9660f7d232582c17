package yibao.premium.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.premium.ArrivalState;
import yibao.premium.CoverageYear;
import yibao.premium.PremiumTotals;
import yibao.premium.ReconciliationView;

/** Holds a year's figures against each other: first what must add up within the report, then the three legs. */
public final class Balancing {

    private final Connection connection;
    private final CoverageYear of;
    private final ReconciliationView view;
    private final boolean wholeCity;

    public Balancing(Connection connection, CoverageYear of, ReconciliationView view, boolean wholeCity) {
        this.connection = connection;
        this.of = of;
        this.view = view;
        this.wholeCity = wholeCity;
    }

    /**
     * The report's own sums are checked where the whole city is seen; within a part of it, one breakdown against
     * another.
     */
    public PremiumTotals.Balance of(Money levied, Money received, Money leviedOtherwise, Money receivedOtherwise)
            throws SQLException {
        List<PremiumTotals.Check> checks = new ArrayList<>();
        checks.add(check("LEVIED", "核定合计与各行应缴之和",
                wholeCity ? Money.ofYuan(view.levied().amount()) : leviedOtherwise, levied, null));
        checks.add(check("RECEIVED", "对账实缴合计与各行实缴之和",
                wholeCity ? Money.ofYuan(view.received().amount()) : receivedOtherwise, received, null));
        if (wholeCity) {
            checks.add(check("BOOKED", "已入账缴费与对账实缴合计", booked(), Money.ofYuan(view.received().amount()),
                    "对账之后又有缴费入账，新的对账完成后即平"));
        }
        checks.add(arrivals());
        return new PremiumTotals.Balance(checks.stream().allMatch(PremiumTotals.Check::holds), checks);
    }

    private Money booked() throws SQLException {
        return Sql.get(connection, row -> Money.of(row.getBigDecimal(1)), "select coalesce(sum(pay_amt - refund_amt), 0) "
                + "from receipt_day where insutype = ? and coverage_year = ?", of.insutype(), of.year());
    }

    /** Money on its way is no fault; too little or too much is. */
    private PremiumTotals.Check arrivals() {
        Money collected = Money.ZERO;
        Money arrived = Money.ZERO;
        long wrong = 0;
        long inTransit = 0;
        for (ReconciliationView.Arrivals line : view.arrivals()) {
            collected = collected.plus(Money.ofYuan(line.collected()));
            arrived = arrived.plus(Money.ofYuan(line.arrived()));
            switch (ArrivalState.valueOf(line.state())) {
                case SHORT_ARRIVAL, OVER_ARRIVAL -> wrong += line.days();
                case IN_TRANSIT -> inTransit += line.days();
                case ARRIVED -> { }
            }
        }
        String note = wrong > 0 ? "到账不足或多出 " + wrong + " 笔（税务机关和日），见到账核对"
                : inTransit > 0 ? "在途 " + inTransit + " 笔（税务机关和日）" : null;
        return new PremiumTotals.Check("ARRIVED", "全部缴费与国库到账", collected.toString(), arrived.toString(),
                arrived.minus(collected).toString(), wrong == 0, note);
    }

    private static PremiumTotals.Check check(String code, String label, Money left, Money right, String note) {
        boolean holds = left.equals(right);
        return new PremiumTotals.Check(code, label, left.toString(), right.toString(), right.minus(left).toString(),
                holds, holds ? null : note);
    }
}
