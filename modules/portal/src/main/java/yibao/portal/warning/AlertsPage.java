package yibao.portal.warning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import yibao.kernel.access.CurrentCaller;
import yibao.portal.PageModel;
import yibao.warning.AlertFilter.Standing;
import yibao.warning.AlertState;
import yibao.warning.AlertType;
import yibao.warning.PovertyAlert;
import yibao.warning.boundary.ListingAlerts;

/** The alerts of a year, those due first before the others. */
@Named("alerts")
@ViewScoped
public class AlertsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ListingAlerts listing;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient Clock clock;

    @Inject
    private WarningYear year;

    private final AlertForm form = new AlertForm();
    private transient PageModel<PovertyAlert> model;

    public PageModel<PovertyAlert> getModel() {
        if (model == null) {
            model = new PageModel<>(() -> listing.count(form.filter(year.get()), current.get()),
                    (from, size) -> listing.pageFrom(form.filter(year.get()), from, size, current.get()), PovertyAlert::alertId);
        }
        return model;
    }

    public void search() {
        form.checkMonth(year.get());
        form.readNumber();
    }

    public long ageOf(PovertyAlert alert) {
        return alert.ageOn(LocalDate.now(clock));
    }

    public boolean isOverdue(PovertyAlert alert) {
        return alert.isOverdueOn(LocalDate.now(clock));
    }

    /** The colour of a state. */
    public static String tag(AlertState state) {
        return switch (state) {
            case OPEN -> "tag warn";
            case UNDER_CHECK -> "tag info";
            case VERIFIED_HARDSHIP -> "tag bad";
            case NO_HARDSHIP, ALREADY_LISTED -> "tag good";
            default -> "tag";
        };
    }

    public String tagOf(PovertyAlert alert) {
        return tag(alert.state());
    }

    public AlertForm getForm() {
        return form;
    }

    public AlertState[] getStates() {
        return AlertState.values();
    }

    public AlertType[] getTypes() {
        return AlertType.values();
    }

    public Standing[] getStandings() {
        return Standing.values();
    }
}
