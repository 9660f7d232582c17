package yibao.finance;

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
import yibao.poverty.PaymentResult;
import yibao.poverty.boundary.RecordingPaymentResults;

/** {@code poverty-payment-results/1}: which payments arrived, and which the bank gave back and why. */
@ApplicationScoped
public class PovertyPaymentResults implements InboundMessage<PaymentResult> {

    private static final String RETURNED = "RETURNED";
    private static final Set<String> RESULTS = Set.of("PAID", RETURNED);

    private RecordingPaymentResults door;

    protected PovertyPaymentResults() {
    }

    @Inject
    public PovertyPaymentResults(RecordingPaymentResults door) {
        this.door = door;
    }

    @Override
    public String contract() {
        return "poverty-payment-results/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("payment_id", "result", "pay_date", "pay_amt");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("reason");
    }

    @Override
    public List<String> keyColumns() {
        return List.of("payment_id");
    }

    @Override
    public Optional<AmountColumn> amountColumn() {
        return Optional.of(row -> Money.findYuan(row.text("pay_amt")).map(Money::fen).orElse(0L));
    }

    @Override
    public PaymentResult read(Row row) {
        String payment = row.required("payment_id", 36);
        String result = row.code("result", RESULTS);
        LocalDate on = row.date("pay_date");
        Money amount = row.positiveMoney("pay_amt");
        String reason = RETURNED.equals(result) ? row.required("reason", 200) : row.optional("reason", 200);
        return row.isGood() ? new PaymentResult(payment, !RETURNED.equals(result), on, amount, reason) : null;
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<PaymentResult>> lines) throws SQLException {
        return door.record(intake, lines);
    }
}
