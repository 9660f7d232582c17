package yibao.finance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import yibao.exchange.Agency;
import yibao.exchange.boundary.SendingBatches;
import yibao.poverty.PaymentsOrdered;
import yibao.poverty.boundary.ShowingPayments;

/** The bank's order: every payment of a file that two persons have confirmed, written in the transaction of the second. */
@ApplicationScoped
public class SendPovertyPayments {

    /** The columns of {@code poverty-payments/1}. */
    static final List<String> COLUMNS = List.of("payment_id", "application_no", "attempt", "bank_name", "account_name", "account_no", "pay_amt");

    private SendingBatches sending;
    private ShowingPayments payments;

    protected SendPovertyPayments() {
    }

    @Inject
    public SendPovertyPayments(SendingBatches sending, ShowingPayments payments) {
        this.sending = sending;
        this.payments = payments;
    }

    void ordered(@Observes PaymentsOrdered event) throws SQLException, IOException {
        sending.send(Agency.FINANCE, "poverty-payments/1", false, COLUMNS, sink -> payments.forEach(event.fileId(), one -> sink
                .add(one.amount(), one.paymentId(), one.applicationNo(), String.valueOf(one.attempt()), one.account().bankName(),
                        one.account().accountName(), one.account().accountNo(), one.amount().toString())));
    }
}
