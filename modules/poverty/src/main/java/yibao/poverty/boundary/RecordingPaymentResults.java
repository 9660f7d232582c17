package yibao.poverty.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import yibao.kernel.Money;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.kernel.platform.Database;
import yibao.poverty.PaymentLine;
import yibao.poverty.PaymentResult;
import yibao.poverty.PovertyAct;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.entity.Payments;
import yibao.poverty.entity.Stored;

/** Takes over what became of payments at the bank; each is settled once, the same again changes nothing. */
@ApplicationScoped
public class RecordingPaymentResults {

    private static final String KEY = "payment_id";

    private ApplicationOffice office;
    private Database database;

    protected RecordingPaymentResults() {
    }

    @Inject
    public RecordingPaymentResults(ApplicationOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** In the caller's transaction. */
    public Intake.Applied record(Intake intake, Iterator<Line<PaymentResult>> lines) throws SQLException {
        try (Connection connection = database.open()) {
            Payments payments = new Payments(connection);
            List<PaymentResult> good = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            Money amount = Money.ZERO;
            long unchanged = 0;
            while (lines.hasNext()) {
                Line<PaymentResult> line = lines.next();
                PaymentResult result = line.content();
                Optional<PaymentLine> sent = payments.find(result.paymentId());
                if (!seen.add(result.paymentId())) {
                    refuse(intake, line, "DUPLICATE_IN_FILE", "发放编号在文件中重复");
                } else if (sent.isEmpty()) {
                    refuse(intake, line, "PAYMENT_UNKNOWN", "没有送出过这个编号的发放");
                } else if (!sent.get().amount().equals(result.amount())) {
                    refuse(intake, line, "PAYMENT_AMOUNT", "金额与送出的 " + sent.get().amount() + " 元不同");
                } else if (isSame(sent.get(), result)) {
                    unchanged++;
                } else if (!sent.get().state().equals("SENT")) {
                    refuse(intake, line, "PAYMENT_SETTLED", "此笔已有结果，与本次不同");
                } else {
                    good.add(result);
                    amount = amount.plus(result.amount());
                }
            }
            intake.confirm();
            for (PaymentResult result : good) {
                apply(connection, payments, result, intake);
            }
            return new Intake.Applied(good.size(), unchanged, amount);
        }
    }

    private void apply(Connection connection, Payments payments, PaymentResult result, Intake intake) throws SQLException {
        String applicationId = payments.find(result.paymentId()).orElseThrow().applicationId();
        PovertyAct act = result.paid() ? PovertyAct.PAY : PovertyAct.BOUNCE;
        Stored stored = office.takeOrNull(connection, applicationId, act);
        if (stored == null) {
            throw new IllegalStateException("a payment is on its way and its application does not wait for it: " + applicationId);
        }
        if (result.paid()) {
            payments.paid(result.paymentId(), result.on());
        } else {
            payments.returned(result.paymentId(), result.on(), result.reason());
        }
        office.move(connection, stored, act, result.paid() ? result.on() + " 到账 " + result.amount() + " 元" : result.reason(), intake.source());
    }

    private static boolean isSame(PaymentLine sent, PaymentResult result) {
        return sent.state().equals(result.paid() ? "PAID" : "RETURNED") && Objects.equals(sent.settledOn(), result.on())
                && Objects.equals(sent.reason(), result.paid() ? null : result.reason());
    }

    private static void refuse(Intake intake, Line<PaymentResult> line, String code, String message) throws SQLException {
        intake.faults().refuse(line.number(), line.content().paymentId(), KEY, code, message);
    }
}
