package yibao.portal.poverty;

import java.time.LocalDate;

/** What is written into the fields of the acts. */
public class ActFields extends AccountFields {
    private static final long serialVersionUID = 1L;

    private String reason = "";
    private String income = "";
    private String savings = "";
    private int vehicles;
    private int houses;
    private LocalDate on;
    private String madeBy = "";
    private String note = "";
    private String attendants = "";
    private boolean supports = true;
    private String minutesNo = "";
    private String opinion = "";
    private String content = "";
    private String handling = "";

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getIncome() {
        return income;
    }

    public void setIncome(String income) {
        this.income = income;
    }

    public String getSavings() {
        return savings;
    }

    public void setSavings(String savings) {
        this.savings = savings;
    }

    public int getVehicles() {
        return vehicles;
    }

    public void setVehicles(int vehicles) {
        this.vehicles = vehicles;
    }

    public int getHouses() {
        return houses;
    }

    public void setHouses(int houses) {
        this.houses = houses;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getMadeBy() {
        return madeBy;
    }

    public void setMadeBy(String madeBy) {
        this.madeBy = madeBy;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getAttendants() {
        return attendants;
    }

    public void setAttendants(String attendants) {
        this.attendants = attendants;
    }

    public boolean isSupports() {
        return supports;
    }

    public void setSupports(boolean supports) {
        this.supports = supports;
    }

    public String getMinutesNo() {
        return minutesNo;
    }

    public void setMinutesNo(String minutesNo) {
        this.minutesNo = minutesNo;
    }

    public String getOpinion() {
        return opinion;
    }

    public void setOpinion(String opinion) {
        this.opinion = opinion;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getHandling() {
        return handling;
    }

    public void setHandling(String handling) {
        this.handling = handling;
    }
}
