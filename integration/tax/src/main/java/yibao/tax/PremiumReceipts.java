package yibao.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.exchange.ControlTotal;
import yibao.exchange.InboundMessage;
import yibao.exchange.Row;
import yibao.kernel.Dictionary;
import yibao.kernel.Money;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.premium.ReceiptLine;
import yibao.premium.boundary.RecordingReceipts;

/** {@code premium-receipts/1}: what tax collected and refunded (contract, section 2). */
@ApplicationScoped
public class PremiumReceipts implements InboundMessage<ReceiptLine> {

    private static final String REFUND = "REFUND";
    private static final Set<String> KINDS = Set.of("PAY", REFUND);
    /** A person's premium never comes near it; a larger amount is a slip of the decimal point. */
    private static final Money MOST = Money.ofYuan("1000000.00");

    private RecordingReceipts door;
    private Dictionary dictionary;

    protected PremiumReceipts() {
    }

    @Inject
    public PremiumReceipts(RecordingReceipts door, Dictionary dictionary) {
        this.door = door;
        this.dictionary = dictionary;
    }

    @Override
    public String contract() {
        return "premium-receipts/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("elec_taxrpt_no", "psn_cert_type", "certno", "psn_name", "insutype", "year", "clct_type",
                "psn_clct_amt", "clct_time", "taxdept_code");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("init_taxrpt_no");
    }

    @Override
    public List<String> keyColumns() {
        return List.of("elec_taxrpt_no");
    }

    @Override
    public Optional<AmountColumn> amountColumn() {
        return Optional.of(row -> {
            long fen = ControlTotal.fenOf(row.text("psn_clct_amt"));
            return REFUND.equals(row.text("clct_type")) ? -fen : fen;
        });
    }

    @Override
    public ReceiptLine read(Row row) {
        String number = row.required("elec_taxrpt_no", 60);
        String certType = row.code("psn_cert_type", dictionary.codes("psn_cert_type"));
        String certno = row.certno("psn_cert_type", "certno");
        String name = row.name("psn_name");
        String insutype = row.code("insutype", dictionary.codes("insutype"));
        Integer year = row.year("year");
        String kind = row.code("clct_type", KINDS);
        Money amount = row.positiveMoney("psn_clct_amt");
        LocalDateTime time = row.time("clct_time");
        String taxdept = row.required("taxdept_code", 20);
        boolean refund = REFUND.equals(kind);
        String init = refund ? row.required("init_taxrpt_no", 60) : null;
        if (amount != null && amount.compareTo(MOST) > 0) {
            row.fault("psn_clct_amt", "AMOUNT_FORMAT", "金额超过 " + MOST + " 元，请核对小数点");
        }
        return row.isGood() ? new ReceiptLine(number, certType, certno, name, insutype, year, refund, amount, time,
                taxdept, init) : null;
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<ReceiptLine>> lines) throws SQLException {
        return door.record(intake, lines);
    }
}
