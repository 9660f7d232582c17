package yibao.portal.administration;

import java.io.Serializable;
import java.time.LocalDate;
import yibao.kernel.policy.change.PreviewWindow;

/** The days that a change is tried on. */
public class PreviewForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate from;
    private LocalDate to;
    private boolean asIf;

    /** The last month, unless somebody says another. */
    PreviewForm(LocalDate today) {
        to = today;
        from = today.minusMonths(1);
    }

    PreviewWindow window() {
        return new PreviewWindow(from, to, asIf);
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

    /** Whether the change is tried as if it had held on those days already. */
    public boolean isAsIf() {
        return asIf;
    }

    public void setAsIf(boolean asIf) {
        this.asIf = asIf;
    }
}
