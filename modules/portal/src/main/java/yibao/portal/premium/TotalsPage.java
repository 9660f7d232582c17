package yibao.portal.premium;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import yibao.kernel.access.CurrentCaller;
import yibao.portal.Page;
import yibao.premium.PremiumTotals;
import yibao.premium.TotalsBy;
import yibao.premium.boundary.ShowingTotals;

/** A year in sum: 平 or 不平, and broken down one way. */
@Named("premiumTotals")
@RequestScoped
public class TotalsPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private ShowingTotals showing;

    @Inject
    private ChosenYear year;

    @Inject
    private CurrentCaller current;

    private TotalsBy by = TotalsBy.TYPE;
    private PremiumTotals totals;

    public PremiumTotals getTotals() throws SQLException {
        if (totals == null && year.isThere()) {
            totals = showing.show(year.get(), by, current.get());
        }
        return totals;
    }

    public List<PremiumTotals.Line> getLines() throws SQLException {
        return getTotals() == null ? List.of() : totals.lines();
    }

    /** What the chart draws, as JSON; the table beside it says the same. */
    public String getChart() throws SQLException, JsonProcessingException {
        List<PremiumTotals.Line> lines = getLines();
        return JSON.writeValueAsString(Map.of("by", by, "categories", lines.stream().map(PremiumTotals.Line::label).toList(),
                "counts", lines.stream().map(PremiumTotals.Line::count).toList(),
                "levied", lines.stream().map(line -> new BigDecimal(line.levied())).toList(),
                "received", lines.stream().map(line -> new BigDecimal(line.received())).toList()));
    }

    /** Whether the page of a day opens. */
    public boolean isWithArrivals() {
        return Page.ARRIVALS.opensFor(current.get());
    }

    public boolean isWithReceipts() {
        return by == TotalsBy.OFFICE || by == TotalsBy.DAY;
    }

    public List<String> getWays() {
        return Arrays.stream(TotalsBy.values()).map(Enum::name).toList();
    }

    public String getBy() {
        return by.name();
    }

    /** What is not known is read as by type: the address may have been typed. */
    public void setBy(String text) {
        by = Arrays.stream(TotalsBy.values()).filter(way -> way.name().equals(text)).findFirst().orElse(TotalsBy.TYPE);
    }
}
