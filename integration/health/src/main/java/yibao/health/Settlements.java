package yibao.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.enrolment.PersonRef;
import yibao.exchange.ControlTotal;
import yibao.exchange.InboundMessage;
import yibao.exchange.Row;
import yibao.kernel.Dictionary;
import yibao.kernel.Money;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;
import yibao.settlement.BillAmounts;
import yibao.settlement.Claimed;
import yibao.settlement.Hospital;
import yibao.settlement.SettlementLine;
import yibao.settlement.boundary.RecordingSettlements;

/** {@code settlements/1}: bills of hospitals and pharmacies, and their reversals (contract, section 3). */
@ApplicationScoped
public class Settlements implements InboundMessage<SettlementLine> {

    private static final String REFERRED = "1";
    /** No bill comes near it; a larger amount is a slip of the decimal point. */
    private static final Money MOST = Money.ofYuan("100000000.00");

    private RecordingSettlements door;
    private Dictionary dictionary;

    protected Settlements() {
    }

    @Inject
    public Settlements(RecordingSettlements door, Dictionary dictionary) {
        this.door = door;
        this.dictionary = dictionary;
    }

    @Override
    public String contract() {
        return "settlements/1";
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("setl_id", "psn_cert_type", "certno", "psn_name", "insutype", "med_type", "setl_time",
                "fixmedins_code", "hosp_lv", "mdtrtarea_admvs", "insuplc_admdvs", "medfee_sumamt", "fulamt_ownpay_amt",
                "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt");
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("mdtrt_id", "fixmedins_name", "refl_flag", "init_setl_id", "act_pay_dedc", "hifp_pay", "hifmi_pay",
                "hifob_pay", "maf_pay", "oth_pay", "fund_pay_sumamt", "psn_part_amt", "acct_pay", "psn_cash_pay",
                "acct_mulaid_pay", "hosp_part_amt");
    }

    @Override
    public List<String> keyColumns() {
        return List.of("setl_id");
    }

    @Override
    public Optional<AmountColumn> amountColumn() {
        return Optional.of(row -> ControlTotal.fenOf(row.text("medfee_sumamt")));
    }

    @Override
    public SettlementLine read(Row row) {
        String number = row.required("setl_id", 60);
        String visit = row.optional("mdtrt_id", 60);
        String certType = row.code("psn_cert_type", dictionary.codes("psn_cert_type"));
        String certno = row.certno("psn_cert_type", "certno");
        String name = row.name("psn_name");
        String insutype = row.code("insutype", dictionary.codes("insutype"));
        String medType = row.code("med_type", dictionary.codes("med_type"));
        LocalDateTime time = row.time("setl_time");
        Hospital hospital = hospital(row);
        String area = row.required("mdtrtarea_admvs", 6);
        String place = row.required("insuplc_admdvs", 6);
        boolean referred = REFERRED.equals(row.optionalCode("refl_flag", dictionary.codes("refl_flag")));
        String reverses = row.optional("init_setl_id", 60);
        Claimed claimed = claimed(row);
        BillAmounts amounts = amounts(row, claimed);
        return row.isGood() ? new SettlementLine(number, visit, new PersonRef(certType, certno), name, insutype, medType,
                time, hospital, area, place, referred, amounts, reverses, claimed) : null;
    }

    private Hospital hospital(Row row) {
        String code = row.required("fixmedins_code", 30);
        String name = row.optional("fixmedins_name", 200);
        String level = row.code("hosp_lv", dictionary.codes("hosp_lv"));
        return code == null || level == null ? null : new Hospital(code, name, level);
    }

    private static BillAmounts amounts(Row row, Claimed claimed) {
        Money total = row.money("medfee_sumamt");
        Money ownPaid = row.money("fulamt_ownpay_amt");
        Money overLimit = row.money("overlmt_selfpay");
        Money firstShare = row.money("preselfpay_amt");
        Money scope = row.money("inscp_scp_amt");
        if (total != null && (total.compareTo(MOST) > 0 || total.compareTo(MOST.negated()) < 0)) {
            row.fault("medfee_sumamt", "AMOUNT_FORMAT", "金额超过 " + MOST + " 元，请核对小数点");
        }
        return row.isGood() ? new BillAmounts(total, ownPaid, overLimit, firstShare, scope, claimed.hospital(),
                claimed.account(), claimed.mutualAid()) : null;
    }

    private static Claimed claimed(Row row) {
        return new Claimed(row.optionalMoney("act_pay_dedc"), row.optionalMoney("hifp_pay"), row.optionalMoney("hifmi_pay"),
                row.optionalMoney("hifob_pay"), row.optionalMoney("maf_pay"), row.optionalMoney("oth_pay"),
                row.optionalMoney("fund_pay_sumamt"), row.optionalMoney("psn_part_amt"), row.optionalMoney("acct_pay"),
                row.optionalMoney("acct_mulaid_pay"), row.optionalMoney("psn_cash_pay"), row.optionalMoney("hosp_part_amt"));
    }

    @Override
    public Intake.Applied apply(Intake intake, Iterator<Line<SettlementLine>> lines) throws SQLException {
        return door.record(intake, lines);
    }
}
