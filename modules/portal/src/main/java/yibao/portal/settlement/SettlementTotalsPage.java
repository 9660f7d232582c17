package yibao.portal.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import yibao.kernel.Money;
import yibao.kernel.access.CurrentCaller;
import yibao.portal.Page;
import yibao.settlement.SettlementTotal;
import yibao.settlement.boundary.ShowingSettlementTotals;

/** What was settled and what each layer paid: by month, by class, or by both. */
@Named("settlementTotals")
@RequestScoped
public class SettlementTotalsPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WAYS = List.of("MONTH", "CLASS", "BOTH");

    @Inject
    private ShowingSettlementTotals showing;

    @Inject
    private ChosenMonths months;

    @Inject
    private CurrentCaller current;

    @Inject
    private SettlementWording words;

    private String by = "MONTH";
    private List<SettlementTotal> totals = List.of();

    public void open() {
        totals = showing.show(months.first(), months.last(), current.get());
    }

    public List<TotalLine> getLines() {
        return switch (by) {
            case "CLASS" -> summed(total -> total.psnIdetType() == null ? "" : total.psnIdetType(), total -> TotalLine.of("", total));
            case "BOTH" -> totals.stream().map(total -> TotalLine.of(total.month(), total)).toList();
            default -> byMonth();
        };
    }

    public TotalLine getSum() {
        return totals.stream().map(total -> TotalLine.of("", total)).reduce(TotalLine.NOTHING, TotalLine::plus);
    }

    private List<TotalLine> byMonth() {
        return summed(SettlementTotal::month, total -> TotalLine.of(total.month(), total));
    }

    private List<TotalLine> summed(Function<SettlementTotal, String> key, Function<SettlementTotal, TotalLine> line) {
        var sums = new TreeMap<String, TotalLine>();
        totals.forEach(total -> sums.merge(key.apply(total), line.apply(total), TotalLine::plus));
        return List.copyOf(sums.values());
    }

    /** What the chart draws, as JSON: a bar a month, of what each layer paid. */
    public String getChart() throws JsonProcessingException {
        var lines = byMonth();
        return JSON.writeValueAsString(Map.of("months", lines.stream().map(TotalLine::month).toList(),
                "series", Stream.of(series("BASIC", lines, TotalLine::basic), series("MAJOR", lines, TotalLine::major),
                        series("ASSISTANCE", lines, TotalLine::assistance), series("TILT", lines, TotalLine::tilt),
                        series("PERSON", lines, TotalLine::burden)).toList()));
    }

    private static Map<String, Object> series(String layer, List<TotalLine> lines, Function<TotalLine, Money> amount) {
        return Map.of("layer", layer, "data", lines.stream().map(amount).map(Money::yuan).toList());
    }

    /** The names of the chart's layers in the order of its series. */
    public String getLayers() {
        return String.join("|", Stream.of("BASIC", "MAJOR", "ASSISTANCE", "TILT", "PERSON").map(layer -> words.word("layer", layer)).toList());
    }

    public boolean isListOpen() {
        return Page.SETTLEMENTS.opensFor(current.get());
    }

    public List<String> getWays() {
        return WAYS;
    }

    public String getBy() {
        return by;
    }

    /** What is not known is read as by month: the address may have been typed. */
    public void setBy(String text) {
        by = WAYS.contains(text) ? text : "MONTH";
    }
}
