package yibao.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import yibao.exchange.Agency;
import yibao.exchange.boundary.SendingBatches;
import yibao.premium.LevyChanged;
import yibao.premium.ReconciliationPublished;
import yibao.premium.boundary.ListingDifferences;
import yibao.premium.boundary.ListingLevies;

/** What tax must know, written in the transaction that caused it: levy lists as they change, and every difference. */
@ApplicationScoped
public class SendToTax {

    /** The columns of {@code premium-levy/1}. */
    static final List<String> LEVY = List.of("clct_bill_id", "psn_cert_type", "certno", "psn_name", "insutype",
            "year", "fee_amt", "finsubs_amt", "psn_clct_amt", "psn_idet_type", "insu_admdvs", "town_code");

    private SendingBatches sending;
    private ListingLevies levies;
    private ListingDifferences differences;

    protected SendToTax() {
    }

    @Inject
    public SendToTax(SendingBatches sending, ListingLevies levies, ListingDifferences differences) {
        this.sending = sending;
        this.levies = levies;
        this.differences = differences;
    }

    void levyChanged(@Observes LevyChanged event) throws SQLException, IOException {
        sending.send(Agency.TAX, "premium-levy/1", event.first(), LEVY, sink -> levies.forEach(event.run(), levy -> sink
                .add(levy.due(), levy.clctBillId(), levy.psnCertType(), levy.certno(), levy.psnName(), levy.insutype(),
                        String.valueOf(levy.year()), levy.fee().toString(), levy.subsidy().toString(),
                        levy.due().toString(), text(levy.psnIdetType()), levy.insuAdmdvs(), text(levy.townCode()))));
    }

    void reconciled(@Observes ReconciliationPublished event) throws SQLException, IOException {
        if (!event.hasReceipts()) {
            return;
        }
        sending.send(Agency.TAX, "premium-differences/1", true, ListingDifferences.COLUMNS,
                sink -> differences.forEach(event.runId(), null,
                        line -> sink.add(line.difference(), ListingDifferences.fieldsOf(line))));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

}
