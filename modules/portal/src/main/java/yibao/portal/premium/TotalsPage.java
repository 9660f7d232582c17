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
import yibao.portal.frame.Towns;
import yibao.premium.DifferenceType;
import yibao.premium.PremiumTotals;
import yibao.premium.SideFinding;
import yibao.premium.TotalsBy;
import yibao.premium.TypeCount;
import yibao.premium.boundary.FindingDifferences;
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

    @Inject
    private FindingDifferences finding;

    @Inject
    private PremiumWords words;

    @Inject
    private Towns towns;

    private TotalsBy by = TotalsBy.TYPE;
    private PremiumTotals totals;
    private List<TypeCount> aside;

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
        return JSON.writeValueAsString(Map.of("by", by, "keys", lines.stream().map(PremiumTotals.Line::key).toList(),
                "categories", lines.stream().map(this::labelOf).toList(),
                "counts", lines.stream().map(PremiumTotals.Line::count).toList(),
                "levied", lines.stream().map(line -> new BigDecimal(line.levied())).toList(),
                "received", lines.stream().map(line -> new BigDecimal(line.received())).toList()));
    }

    /** In the reader's language; an office is its code. */
    public String labelOf(PremiumTotals.Line line) {
        return switch (by) {
            case TYPE -> words.word("type." + line.key());
            case TOWN -> line.key().isEmpty() ? words.get("noTown") : towns.nameOf(line.key());
            case OFFICE, DAY -> line.key().isEmpty() ? words.get("noReceiptAtAll") : line.label();
        };
    }

    /** Beside a town's name: files, addresses and filters have the code. */
    public String codeOf(PremiumTotals.Line line) {
        return by == TotalsBy.TOWN ? line.key() : "";
    }

    /** Where a line is told in detail; empty where nowhere or not to this caller. */
    public String addressOf(PremiumTotals.Line line) {
        boolean isWork = isWorkThere() && !line.key().isEmpty();
        return switch (by) {
            case TYPE -> isWork && DifferenceType.valueOf(line.key()).isDifference() ? "differences.xhtml?type=" + line.key() : "";
            case TOWN -> isWork ? "differences.xhtml?town=" + line.key() : "";
            case DAY -> line.key().isEmpty() || !Page.ARRIVALS.opensFor(current.get()) ? "" : "arrivals.xhtml?day=" + line.key();
            case OFFICE -> "";
        };
    }

    /** What is remarked beside the types and stands in no sum; only where types are told. */
    public List<TypeCount> getAside() throws SQLException {
        if (aside == null) {
            aside = by != TotalsBy.TYPE || getTotals() == null ? List.of() : finding.count(year.get(), current.get()).stream()
                    .filter(one -> Arrays.stream(SideFinding.values()).anyMatch(side -> side.name().equals(one.type()))).toList();
        }
        return aside;
    }

    /** Auditors see sums and open no difference. */
    public boolean isWorkThere() {
        return Page.DIFFERENCES.opensFor(current.get());
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
