package yibao.portal.coverage;

import java.io.Serializable;
import yibao.enrolment.LapsedFilter;
import yibao.enrolment.Situation;

/** The filters above the list of the lapsed. */
public class LapsedForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String town;
    private String village;
    private String ageBand;
    private String insutype;
    private Situation situation;
    private String paidNow;
    private String followUp;

    LapsedFilter filter(int year) {
        return new LapsedFilter(year, place(), ageBand, insutype, situation, paidNow, followUp);
    }

    private String place() {
        return village == null || town == null ? town : town + village;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = given(town);
    }

    public String getVillage() {
        return village;
    }

    public void setVillage(String village) {
        this.village = given(village);
    }

    public String getAgeBand() {
        return ageBand;
    }

    public void setAgeBand(String ageBand) {
        this.ageBand = given(ageBand);
    }

    public String getInsutype() {
        return insutype;
    }

    public void setInsutype(String insutype) {
        this.insutype = given(insutype);
    }

    public Situation getSituation() {
        return situation;
    }

    public void setSituation(Situation situation) {
        this.situation = situation;
    }

    public String getPaidNow() {
        return paidNow;
    }

    public void setPaidNow(String paidNow) {
        this.paidNow = given(paidNow);
    }

    public String getFollowUp() {
        return followUp;
    }

    public void setFollowUp(String followUp) {
        this.followUp = given(followUp);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
