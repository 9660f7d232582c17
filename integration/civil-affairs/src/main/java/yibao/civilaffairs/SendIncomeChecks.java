package yibao.civilaffairs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import yibao.exchange.Agency;
import yibao.exchange.boundary.SendingBatches;
import yibao.kernel.Money;
import yibao.poverty.IncomeChecksAsked;
import yibao.poverty.boundary.AskingIncomeChecks;

/** Households whose income civil affairs is asked to check, written in the transaction that asks. */
@ApplicationScoped
public class SendIncomeChecks {

    /** The columns of {@code income-check-requests/1}. */
    static final List<String> COLUMNS = List.of("request_id", "application_no", "psn_cert_type", "certno", "psn_name", "relation", "patient",
            "insu_admdvs", "town_code", "consent_date", "period_from", "period_to");

    private SendingBatches sending;
    private AskingIncomeChecks asking;

    protected SendIncomeChecks() {
    }

    @Inject
    public SendIncomeChecks(SendingBatches sending, AskingIncomeChecks asking) {
        this.sending = sending;
        this.asking = asking;
    }

    void asked(@Observes IncomeChecksAsked event) throws SQLException, IOException {
        sending.send(Agency.CIVIL_AFFAIRS, "income-check-requests/1", false, COLUMNS, sink -> asking.forEach(event.mailing(), one -> sink
                .add(Money.ZERO, one.requestId(), one.applicationNo(), one.member().who().psnCertType(), one.member().who().certno(),
                        one.member().name(), one.member().relation(), one.member().patient() ? "1" : "0", one.insuAdmdvs(), one.townCode(),
                        one.consentOn().toString(), one.from().toString(), one.to().toString())));
    }
}
