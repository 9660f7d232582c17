package yibao.civilaffairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.exchange.InboundMessage;
import yibao.exchange.Row;
import yibao.kernel.Money;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.poverty.Assets;
import yibao.poverty.IncomeResult;
import yibao.poverty.boundary.RecordingIncomeResults;

/** {@code income-check-results/1}: what households earn and own, by the question we asked. */
@ApplicationScoped
public class IncomeCheckResults implements InboundMessage<IncomeResult> {

    private static final int MOST = 99;

    private RecordingIncomeResults door;

    protected IncomeCheckResults() {
    }

    @Inject
    public IncomeCheckResults(RecordingIncomeResults door) {
        this.door = door;
    }

    @Override
    public String contract() {
        return "income-check-results/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("request_id", "check_date", "income_amt", "savings_amt", "vehicles", "houses", "checked_by");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("note");
    }

    @Override
    public List<String> keyColumns() {
        return List.of("request_id");
    }

    @Override
    public Optional<AmountColumn> amountColumn() {
        return Optional.of(row -> Money.findYuan(row.text("income_amt")).map(Money::fen).orElse(0L));
    }

    @Override
    public IncomeResult read(Row row) {
        String request = row.required("request_id", 36);
        LocalDate on = row.date("check_date");
        Money income = notNegative(row, "income_amt");
        Money savings = notNegative(row, "savings_amt");
        Integer vehicles = few(row, "vehicles");
        Integer houses = few(row, "houses");
        String by = row.required("checked_by", 100);
        String note = row.optional("note", 400);
        return row.isGood() ? new IncomeResult(request, new Assets(income, savings, vehicles, houses, on, by, note)) : null;
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<IncomeResult>> lines) throws SQLException {
        return door.record(intake, lines);
    }

    private static Money notNegative(Row row, String column) {
        String text = row.required(column);
        if (text == null) {
            return null;
        }
        Money money = Money.findYuan(text).orElse(null);
        if (money == null || money.compareTo(Money.ZERO) < 0) {
            row.fault(column, "AMOUNT_FORMAT", "金额应为元，不小于零，保留两位小数，如 36000.00");
            return null;
        }
        return money;
    }

    private static Integer few(Row row, String column) {
        Integer count = row.count(column);
        if (count != null && count > MOST) {
            row.fault(column, "AMOUNT_FORMAT", "数量应为 0 至 " + MOST);
            return null;
        }
        return count;
    }
}
