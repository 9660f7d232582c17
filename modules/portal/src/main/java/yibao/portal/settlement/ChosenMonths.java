package yibao.portal.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import yibao.kernel.access.CurrentCaller;
import yibao.settlement.boundary.ShowingSettlementTotals;

/** From which month to which is looked at: what the address says, or the year up to the last settlement. */
@Named
@RequestScoped
public class ChosenMonths {

    @Inject
    private ShowingSettlementTotals showing;

    @Inject
    private CurrentCaller current;

    @Inject
    private SettlementWording words;

    @Inject
    private Clock clock;

    private YearMonth from;
    private YearMonth to;
    private YearMonth latest;

    public YearMonth first() {
        return from != null ? from : last().withMonth(1);
    }

    public YearMonth last() {
        return to != null ? to : latest();
    }

    private YearMonth latest() {
        if (latest == null) {
            latest = showing.findLatestMonth(current.get()).orElseGet(() -> YearMonth.now(clock));
        }
        return latest;
    }

    public String getFrom() {
        return first().toString();
    }

    public void setFrom(String text) {
        from = read(text);
    }

    public String getTo() {
        return last().toString();
    }

    public void setTo(String text) {
        to = read(text);
    }

    /** What is no month is said and looked at as if nothing had been written. */
    private YearMonth read(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            words.tell(FacesMessage.SEVERITY_WARN, words.get("monthBad"));
            return null;
        }
    }
}
