package yibao.portal.settlement;

import java.io.Serializable;
import java.time.LocalDate;
import yibao.enrolment.PersonRef;
import yibao.kernel.CertNo;
import yibao.kernel.problem.BusinessProblem;
import yibao.settlement.Care;
import yibao.settlement.Insurance;
import yibao.settlement.Settled;
import yibao.settlement.SettlementFilter;

/** The filters above the list of settlements; what is blank does not narrow. */
public class SettlementForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String certNo;
    private String purpose;
    private LocalDate from;
    private LocalDate to;
    private String hospital;
    private Insurance insurance;
    private Care care;
    private String psnIdetType;
    private Settled.State state;
    private String differs;

    /** @throws BusinessProblem the code of {@link CertNo}, PURPOSE_MISSING, DAY_ORDER */
    SettlementFilter filter(SettlementWording words) {
        return new SettlementFilter(null, who(words), from, to, hospital, insurance, care, psnIdetType, state,
                differs == null ? null : Boolean.valueOf(differs));
    }

    private PersonRef who(SettlementWording words) {
        if (certNo == null) {
            return null;
        }
        if (purpose == null) {
            throw new BusinessProblem("settlement", "PURPOSE_MISSING", 422, words.get("purposeMissing"), "purpose");
        }
        return person(CertNo.RESIDENT_CARD, certNo);
    }

    /** @throws BusinessProblem the code of {@link CertNo} */
    static PersonRef person(String certType, String certNo) {
        if (CertNo.read(certType, certNo) instanceof CertNo.Bad bad) {
            throw new BusinessProblem("settlement", bad.code(), 422, bad.message(), "certNo");
        }
        return new PersonRef(certType, ((CertNo.Good) CertNo.read(certType, certNo)).certno());
    }

    static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Never written back into the page. */
    public String getCertNo() {
        return null;
    }

    public void setCertNo(String certNo) {
        this.certNo = given(certNo);
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = given(purpose);
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getHospital() {
        return hospital;
    }

    public void setHospital(String hospital) {
        this.hospital = given(hospital);
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

    public String getPsnIdetType() {
        return psnIdetType;
    }

    public void setPsnIdetType(String psnIdetType) {
        this.psnIdetType = given(psnIdetType);
    }

    public Settled.State getState() {
        return state;
    }

    public void setState(Settled.State state) {
        this.state = state;
    }

    public String getDiffers() {
        return differs;
    }

    public void setDiffers(String differs) {
        this.differs = given(differs);
    }
}
