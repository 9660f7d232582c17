package yibao.portal.premium;

import java.io.Serializable;
import yibao.premium.WorkChange;
import yibao.premium.WorkState;

/** What is to be done with the differences that were chosen. */
public class WorkForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private WorkState state;
    private String owner;
    private String note;
    private String reason;
    private boolean all;

    WorkChange change() {
        return new WorkChange(state, owner, note, reason);
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

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether all that the filters find are meant, and not those that were ticked. */
    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
