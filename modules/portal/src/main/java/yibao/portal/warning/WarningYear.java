package yibao.portal.warning;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import yibao.warning.boundary.ShowingWarningOverview;

/** The year that the pages of early warning are about. */
@Named
@SessionScoped
public class WarningYear implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShowingWarningOverview showing;

    private Integer chosen;

    public int get() {
        return chosen == null ? showing.usualYear() : chosen;
    }

    /** As a word, since a number would be written with a comma. */
    public String getText() {
        return String.valueOf(get());
    }

    public void setText(String year) {
        chosen = year != null && year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
    }
}
