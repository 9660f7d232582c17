package yibao.portal.warning;

import java.io.Serializable;
import java.util.Arrays;
import yibao.kernel.CertNo;
import yibao.kernel.problem.BusinessProblem;
import yibao.enrolment.PersonRef;
import yibao.warning.AlertFilter;
import yibao.warning.AlertFilter.Standing;
import yibao.warning.AlertState;
import yibao.warning.AlertType;

/** The filters above the alerts. */
public class AlertForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String town;
    private String line;
    private String month;
    private AlertType type;
    private AlertState state;
    private Standing standing;
    /** Kept until the next search only. */
    private transient String certNo;
    private transient PersonRef who;

    AlertFilter filter(int year) {
        return new AlertFilter(year, town, line, type, state, standing, month, who);
    }

    /** @throws BusinessProblem where the month is none; it is forgotten then, or the page could not be shown again */
    void checkMonth(int year) {
        String asked = month;
        month = null;
        new AlertFilter(year, town, line, type, state, standing, asked, who);
        month = asked;
    }

    /** @throws BusinessProblem where the number can be nobody's */
    void readNumber() {
        who = null;
        if (certNo != null) {
            var reading = CertNo.read(CertNo.RESIDENT_CARD, certNo);
            if (reading instanceof CertNo.Bad bad) {
                throw new BusinessProblem("warning", bad.code(), 422, bad.message(), "certNo");
            }
            who = new PersonRef(CertNo.RESIDENT_CARD, ((CertNo.Good) reading).certno());
        }
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = given(town);
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = given(line);
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = given(month);
    }

    public AlertType getType() {
        return type;
    }

    public void setType(AlertType type) {
        this.type = type;
    }

    public AlertState getState() {
        return state;
    }

    public void setState(AlertState state) {
        this.state = state;
    }

    public Standing getStanding() {
        return standing;
    }

    public void setStanding(Standing standing) {
        this.standing = standing;
    }

    /** What an address asks for; what is not known is read as all. */
    public String getStandingText() {
        return standing == null ? null : standing.name();
    }

    public void setStandingText(String text) {
        standing = Arrays.stream(Standing.values()).filter(one -> one.name().equals(text)).findFirst().orElse(standing);
    }

    public String getCertNo() {
        return null;
    }

    public void setCertNo(String certNo) {
        this.certNo = given(certNo);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
