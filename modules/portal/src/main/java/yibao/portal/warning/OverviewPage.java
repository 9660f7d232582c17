package yibao.portal.warning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.portal.Page;
import yibao.warning.WarningOverview;
import yibao.warning.WarningOverview.Age;
import yibao.warning.boundary.MeasuringWarning;
import yibao.warning.boundary.ShowingWarningOverview;

/** How a year's warnings stand: by line, town, month, and how long civil affairs has had them. */
@Named("warningOverview")
@RequestScoped
public class OverviewPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MINUTE = "2022-01-01 09:00".length();

    @Inject
    private ShowingWarningOverview showing;

    @Inject
    private MeasuringWarning measuring;

    @Inject
    private CurrentCaller current;

    @Inject
    private WarningYear year;

    @Inject
    private WarningWords words;

    private WarningOverview overview;

    public WarningOverview getOverview() {
        if (overview == null) {
            overview = showing.show(year.get(), current.get());
        }
        return overview;
    }

    /** Those that have been measured, and the one in hand. */
    public List<String> getYears() {
        return Stream.concat(Stream.of(year.get()), getOverview().years().stream()).distinct().sorted((a, b) -> b - a).map(String::valueOf).toList();
    }

    public String getMeasuredAt() {
        return getOverview().run().at().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDateTime().toString().replace('T', ' ').substring(0, MINUTE);
    }

    /** From the first to the last day of a line of the ageing list. */
    public String days(Age age) {
        var ages = getOverview().byAge();
        int next = ages.indexOf(age) + 1;
        return next < ages.size() ? words.get("days", age.fromDays(), ages.get(next).fromDays() - 1) : words.get("daysAndMore", age.fromDays());
    }

    /** What the chart draws, as JSON; the tables beside it say the same. */
    public String getChart() throws JsonProcessingException {
        var ages = getOverview().byAge();
        return JSON.writeValueAsString(Map.of("categories", ages.stream().map(this::days).toList(),
                "waiting", ages.stream().map(age -> age.open() - age.overdue()).toList(), "overdue", ages.stream().map(Age::overdue).toList()));
    }

    /** How far the bar of a count reaches beside the longest, as SVG wants it. */
    public String bar(long count, List<WarningOverview.Count> among) {
        long most = among.stream().mapToLong(WarningOverview.Count::alerts).max().orElse(1);
        return IntStream.of((int) Math.round(100.0 * count / Math.max(1, most))).mapToObj(percent -> percent + "%").findFirst().orElse("0%");
    }

    public boolean isMayMeasure() {
        return current.get().has(Role.ASSISTANCE);
    }

    /** Whether the names may be looked at too. */
    public boolean isMayList() {
        return Page.ALERTS.opensFor(current.get());
    }

    public void measure() {
        measuring.measure(year.get(), current.get());
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.get("measureOrdered", year.getText()), null));
    }

    public void chooseYear() {
        overview = null;
    }
}
