package yibao.portal.subsidy;

import java.io.Serializable;
import yibao.premium.CoverageYear;
import yibao.subsidy.CaseFilter;
import yibao.subsidy.CaseList;
import yibao.subsidy.CaseState;

/** The filters above a list. */
public class CaseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private CaseState state;
    private String town;
    private String psnIdetType;
    private String name;
    private boolean settled;

    CaseFilter filter(CoverageYear of, CaseList list) {
        return new CaseFilter(of, list, state, town, psnIdetType, !settled, name);
    }

    public CaseState getState() {
        return state;
    }

    public void setState(CaseState state) {
        this.state = state;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = given(town);
    }

    public String getPsnIdetType() {
        return psnIdetType;
    }

    public void setPsnIdetType(String psnIdetType) {
        this.psnIdetType = given(psnIdetType);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = given(name);
    }

    /** Whether those are wanted that have settled themselves. */
    public boolean isSettled() {
        return settled;
    }

    public void setSettled(boolean settled) {
        this.settled = settled;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
