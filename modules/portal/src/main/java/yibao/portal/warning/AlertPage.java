package yibao.portal.warning;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;
import yibao.warning.AlertCard;
import yibao.warning.AlertRecomputation;
import yibao.warning.FeedbackLine;
import yibao.warning.FeedbackOutcome;
import yibao.warning.boundary.GivingFeedback;
import yibao.warning.boundary.RecomputingAlert;
import yibao.warning.boundary.ShowingAlert;

/** One alert: who paid what, the line, what civil affairs said; they answer here too. */
@Named("alert")
@ViewScoped
public class AlertPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");
    private static final int MINUTE = "2022-01-01 09:00".length();

    @Inject
    private transient ShowingAlert showing;

    @Inject
    private transient GivingFeedback giving;

    @Inject
    private transient RecomputingAlert recomputing;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient Clock clock;

    @Inject
    private WarningWords words;

    private String id;
    private FeedbackOutcome outcome;
    private LocalDate checkedOn;
    private String measure;
    private String remark;
    private transient AlertCard card;
    private transient AlertRecomputation again;

    /** Who paid, as a part of the bar. */
    public record Layer(String key, Money amount, String x, String width) {}

    /** Null where the address names none that the caller may see. */
    public AlertCard getCard() {
        if (card == null && id != null) {
            try {
                card = showing.show(id, current.get());
            } catch (BusinessProblem unknown) {
                id = null;
            }
        }
        return card;
    }

    /** Of the whole bill, from the first layer to what nobody looks at. */
    public List<Layer> getLayers() {
        var figures = getCard().alert().figures();
        var amounts = new Money[] {figures.basic(), figures.major(), figures.assistance(), figures.tilt(), figures.burden(), figures.outside()};
        var keys = List.of("basic", "major", "assistance", "tilt", "burden", "outside");
        var layers = new java.util.ArrayList<Layer>();
        long before = 0;
        long whole = Math.max(1, figures.total().fen());
        for (int i = 0; i < amounts.length; i++) {
            layers.add(new Layer(keys.get(i), amounts[i], percent(before, whole), percent(amounts[i].fen(), whole)));
            before += amounts[i].fen();
        }
        return layers;
    }

    private static String percent(long part, long whole) {
        return "%.2f%%".formatted(100.0 * part / whole);
    }

    /** Day and minute. */
    public String minute(Instant at) {
        return at == null ? "" : at.atZone(BUREAU).toLocalDateTime().toString().replace('T', ' ').substring(0, MINUTE);
    }

    public boolean isOverdue() {
        return getCard().alert().isOverdueOn(LocalDate.now(clock));
    }

    public long getAge() {
        return getCard().alert().ageOn(LocalDate.now(clock));
    }

    public String getTag() {
        return AlertsPage.tag(getCard().alert().state());
    }

    public boolean isMayAnswer() {
        return current.get().has(Role.CIVIL) && getCard().alert().state().isOpen();
    }

    public boolean isMayRecompute() {
        return current.get().has(Role.ASSISTANCE);
    }

    public void answer() {
        giving.give(List.of(new FeedbackLine(id, outcome, checkedOn, given(measure), given(remark))), current.get());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.get("answered"), null));
        card = null;
        measure = null;
        remark = null;
    }

    public void recompute() {
        again = recomputing.recompute(id, current.get());
    }

    public AlertRecomputation getAgain() {
        return again;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public FeedbackOutcome[] getOutcomes() {
        return FeedbackOutcome.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public FeedbackOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(FeedbackOutcome outcome) {
        this.outcome = outcome;
    }

    public LocalDate getCheckedOn() {
        return checkedOn == null ? LocalDate.now(clock) : checkedOn;
    }

    public void setCheckedOn(LocalDate checkedOn) {
        this.checkedOn = checkedOn;
    }

    public String getMeasure() {
        return measure;
    }

    public void setMeasure(String measure) {
        this.measure = measure;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
