package yibao.exchange.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import yibao.exchange.Agreement;
import yibao.exchange.AgreementView;
import yibao.exchange.control.AgreementFiles;
import yibao.exchange.control.Agreements;

/** Reads out the agreements as their files stand now, every term in words, and what is wrong with a file. */
@ApplicationScoped
public class ReadingAgreements {

    private Agreements agreements;

    protected ReadingAgreements() {
    }

    @Inject
    public ReadingAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    public List<AgreementView> list() {
        return agreements.inspect().stream().map(this::view).toList();
    }

    private AgreementView view(AgreementFiles.Found found) {
        String sender = found.file().replaceFirst("\\.yaml$", "");
        Agreement agreement = found.agreement();
        if (agreement == null) {
            return new AgreementView(sender, found.file(), null, null, false, List.of(), found.faults());
        }
        boolean inForce = agreements.find(sender).filter(agreement::equals).isPresent();
        return new AgreementView(sender, found.file(), agreement.name(), agreement.agency().folder(), inForce,
                terms(agreement), List.of());
    }

    private static List<AgreementView.Term> terms(Agreement agreement) {
        List<AgreementView.Term> terms = new ArrayList<>();
        String folder = agreement.agency().folder();
        add(terms, "sender", agreement.sender(), "清单中的 sender 必须是它");
        add(terms, "name", agreement.name(), "报送单位");
        add(terms, "agency", folder, "从 " + folder + "/inbox 报送，回执与下发报文放在 " + folder + "/outbox");
        add(terms, "contracts", String.join("，", agreement.contracts()), "可以报送的报文");
        add(terms, "receives", String.join("，", agreement.receives()), agreement.receives().isEmpty() ? "不下发报文" : "下发给它的报文");
        add(terms, "maxRejectedShare", agreement.maxRejectedShare().toPlainString(),
                "有误的行不超过该比例时采用其余各行，超过则整批退回");
        add(terms, "onGap", agreement.holdOnGap() ? "HOLD" : "WARN",
                agreement.holdOnGap() ? "缺号时暂挂后面的批次，补报后自动处理" : "缺号时告警并继续处理");
        add(terms, "manifestWaitMinutes", String.valueOf(agreement.manifestWaitMinutes()), "清单到后等待数据文件的分钟数，逾时告警");
        add(terms, "arrivalDays", String.valueOf(agreement.arrivalDays()), "收款后应在几天内到账");
        agreement.schedule().forEach((contract, hour) -> add(terms, "schedule", contract + " " + hour,
                "每日 " + hour + " 前应报送 " + contract + "，逾时告警"));
        return terms;
    }

    private static void add(List<AgreementView.Term> terms, String key, String value, String words) {
        terms.add(new AgreementView.Term(key, value, words));
    }
}
