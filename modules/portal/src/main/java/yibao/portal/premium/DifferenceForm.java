package yibao.portal.premium;

import java.io.Serializable;
import yibao.kernel.CertNo;
import yibao.kernel.Money;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.DifferenceFilter;
import yibao.premium.WorkState;

/** What is typed into the filters above the differences. */
public class DifferenceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String type;
    private WorkState state;
    private String owner;
    private String town;
    private String amountFrom;
    private String amountTo;
    private String name;
    private String certNo;

    DifferenceFilter filter() {
        return new DifferenceFilter(given(type), state == null ? null : state.name(), given(owner), given(town),
                money(amountFrom, "amountFrom"), money(amountTo, "amountTo"), given(name), number());
    }

    private String number() {
        if (given(certNo) == null) {
            return null;
        }
        if (CertNo.read(CertNo.RESIDENT_CARD, certNo) instanceof CertNo.Good good) {
            return good.certno();
        }
        return certNo.strip();
    }

    private static Money money(String yuan, String place) {
        if (given(yuan) == null) {
            return null;
        }
        String text = yuan.strip();
        return Money.findYuan(text.contains(".") ? text : text + ".00").orElseThrow(() -> new BusinessProblem("premium",
                "AMOUNT_FORMAT", 422, "差额应为元，至多两位小数写全，如 -350.00", place));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = given(type);
    }

    public WorkState getState() {
        return state;
    }

    public void setState(WorkState state) {
        this.state = state;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public String getAmountFrom() {
        return amountFrom;
    }

    public void setAmountFrom(String amountFrom) {
        this.amountFrom = amountFrom;
    }

    public String getAmountTo() {
        return amountTo;
    }

    public void setAmountTo(String amountTo) {
        this.amountTo = amountTo;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCertNo() {
        return certNo;
    }

    public void setCertNo(String certNo) {
        this.certNo = certNo;
    }
}
