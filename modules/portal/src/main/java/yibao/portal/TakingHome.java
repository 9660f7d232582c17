package yibao.portal;

import java.io.Serializable;

/** What a page of people asks before a list of them is taken home, and the note that is put to some of them. */
public abstract class TakingHome implements Serializable {
    private static final long serialVersionUID = 1L;
    private String note;
    private boolean wholeNumbers;
    private String purpose;

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** Whether ID numbers go out in full, for the purpose said. */
    public boolean isWholeNumbers() {
        return wholeNumbers;
    }

    public void setWholeNumbers(boolean wholeNumbers) {
        this.wholeNumbers = wholeNumbers;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }
}
