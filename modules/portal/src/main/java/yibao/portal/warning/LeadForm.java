package yibao.portal.warning;

import java.io.Serializable;
import yibao.warning.LeadFilter;
import yibao.warning.LeadReason;

/** The filters above the list of people to find. */
public class LeadForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String town;
    private LeadReason reason;
    private String state;

    LeadFilter filter(int year) {
        return new LeadFilter(year, town, reason, state);
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = given(town);
    }

    public LeadReason getReason() {
        return reason;
    }

    public void setReason(LeadReason reason) {
        this.reason = reason;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = given(state);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
