package yibao.portal.settlement;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.problem.BusinessProblem;
import yibao.settlement.BillAmounts;
import yibao.settlement.Care;
import yibao.settlement.Claimed;
import yibao.settlement.Hospital;
import yibao.settlement.HospitalLevel;
import yibao.settlement.Insurance;
import yibao.settlement.SettlementLine;

/** A bill as it is typed in for a trial. */
public class TrialForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final int NOON = 12;

    private Insurance insurance = Insurance.RESIDENT;
    private Care care = Care.INPATIENT;
    private HospitalLevel level = HospitalLevel.SECONDARY;
    private LocalDate day;
    private String insuredIn;
    private String treatedIn;
    private boolean referred;
    private String medfee;
    private String fulamt = "0.00";
    private String overlmt = "0.00";
    private String preself = "0.00";
    private String inscp;

    /** @throws BusinessProblem AMOUNT_BAD for what is no amount of yuan */
    SettlementLine line(PersonRef who, SettlementWording words) {
        var amounts = new BillAmounts(yuan(medfee, "medfee", words), yuan(fulamt, "fulamt", words), yuan(overlmt, "overlmt", words),
                yuan(preself, "preself", words), yuan(inscp, "inscp", words), null, null, null);
        var medType = care.medTypes().stream().sorted().findFirst().orElseThrow();
        return new SettlementLine("TRIAL-" + UUID.randomUUID(), null, who, "", insurance.insutype(), medType, day.atTime(NOON, 0),
                new Hospital("TRIAL", null, level.code()), treatedIn, insuredIn, referred, amounts, null, Claimed.NOTHING);
    }

    private static Money yuan(String text, String field, SettlementWording words) {
        if (text == null || !AMOUNT.matcher(text.strip()).matches()) {
            throw new BusinessProblem("settlement", "AMOUNT_BAD", 422, words.get("amountBad", words.word("fee", field)), field);
        }
        return Money.of(new BigDecimal(text.strip()));
    }

    public Insurance getInsurance() {
        return insurance;
    }

    public void setInsurance(Insurance insurance) {
        this.insurance = insurance;
    }

    public Care getCare() {
        return care;
    }

    public void setCare(Care care) {
        this.care = care;
    }

    public HospitalLevel getLevel() {
        return level;
    }

    public void setLevel(HospitalLevel level) {
        this.level = level;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getInsuredIn() {
        return insuredIn;
    }

    public void setInsuredIn(String insuredIn) {
        this.insuredIn = insuredIn;
    }

    public String getTreatedIn() {
        return treatedIn;
    }

    public void setTreatedIn(String treatedIn) {
        this.treatedIn = treatedIn;
    }

    public boolean isReferred() {
        return referred;
    }

    public void setReferred(boolean referred) {
        this.referred = referred;
    }

    public String getMedfee() {
        return medfee;
    }

    public void setMedfee(String medfee) {
        this.medfee = medfee;
    }

    public String getFulamt() {
        return fulamt;
    }

    public void setFulamt(String fulamt) {
        this.fulamt = fulamt;
    }

    public String getOverlmt() {
        return overlmt;
    }

    public void setOverlmt(String overlmt) {
        this.overlmt = overlmt;
    }

    public String getPreself() {
        return preself;
    }

    public void setPreself(String preself) {
        this.preself = preself;
    }

    public String getInscp() {
        return inscp;
    }

    public void setInscp(String inscp) {
        this.inscp = inscp;
    }
}
