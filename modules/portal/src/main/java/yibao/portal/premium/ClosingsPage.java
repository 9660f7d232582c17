package yibao.portal.premium;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.ClosingPeriod;
import yibao.premium.ClosingView;
import yibao.premium.PeriodStanding;
import yibao.premium.PeriodView;
import yibao.premium.boundary.ListingClosings;
import yibao.premium.boundary.ProposingClosing;
import yibao.premium.boundary.ShowingPeriods;

/** The books by month and day, what hinders closing them, and what is closed. */
@Named("closings")
@ViewScoped
public class ClosingsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CLOSED_SHOWN = 24;

    @Inject
    private transient ShowingPeriods showing;

    @Inject
    private transient ListingClosings listing;

    @Inject
    private transient ProposingClosing proposing;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private ChosenYear year;

    private String period;
    private transient List<PeriodView> months;
    private transient List<PeriodView> days;
    private transient PeriodStanding chosen;
    private transient List<ClosingView> closed;

    public List<PeriodView> getMonths() throws Exception {
        if (months == null) {
            months = showing.months(insutype(), current.get());
        }
        return months;
    }

    public List<PeriodView> getDays() throws Exception {
        if (days == null) {
            days = period == null ? List.of() : showing.days(insutype(), YearMonth.parse(getMonth()), current.get());
        }
        return days;
    }

    /** Days of the week before the first of the month. */
    public List<Integer> getBlanks() {
        return period == null ? List.of()
                : Collections.nCopies(YearMonth.parse(getMonth()).atDay(1).getDayOfWeek().getValue() - 1, 0);
    }

    public List<String> getWeekdays() {
        return List.of(word("closing.weekdays").split(","));
    }

    public PeriodStanding getChosen() throws Exception {
        if (chosen == null) {
            chosen = showing.get(insutype(), ClosingPeriod.parse(period), current.get());
        }
        return chosen;
    }

    public List<ClosingView> getClosed() throws Exception {
        if (closed == null) {
            closed = listing.list(insutype(), 0, CLOSED_SHOWN, current.get());
        }
        return closed;
    }

    public void choose(String other) {
        period = ClosingPeriod.parse(other).text();
        days = null;
        chosen = null;
    }

    public void propose() throws Exception {
        try {
            proposing.propose(insutype(), ClosingPeriod.parse(period), current.get());
            tell(FacesMessage.SEVERITY_INFO, word("closing.proposed"));
        } catch (BusinessProblem refused) {
            tell(FacesMessage.SEVERITY_ERROR, refused.getMessage());
        }
        chosen = null;
    }

    public boolean isWorkThere() {
        return current.get().has(Role.TAX) || current.get().has(Role.OPERATOR);
    }

    public String getPeriod() {
        return period;
    }

    /** From the address; one that cannot be is left out. */
    public void setPeriod(String text) {
        try {
            period = text == null || text.isBlank() ? period : ClosingPeriod.parse(text).text();
        } catch (BusinessProblem unreadable) {
            period = null;
        }
    }

    /** The month of the chosen period. */
    public String getMonth() {
        return period == null ? null : YearMonth.from(ClosingPeriod.parse(period).first()).toString();
    }

    private String insutype() throws Exception {
        return year.get().insutype();
    }

    static String word(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ResourceBundle words = faces.getApplication().getResourceBundle(faces, "premiumWords");
        return words.getString(key);
    }

    static void tell(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
    }
}
