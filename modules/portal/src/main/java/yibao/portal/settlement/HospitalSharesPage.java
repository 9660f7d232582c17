package yibao.portal.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import yibao.kernel.access.CurrentCaller;
import yibao.settlement.HospitalShare;
import yibao.settlement.boundary.ShowingHospitalShares;

/** The self-paid share of assisted in-patients by hospital, a column a month, against the target. */
@Named
@RequestScoped
public class HospitalSharesPage {

    @Inject
    private ShowingHospitalShares showing;

    @Inject
    private ChosenMonths months;

    @Inject
    private CurrentCaller current;

    private List<HospitalShare> shares = List.of();

    /** A hospital with its shares by month. */
    public record Row(String code, String name, String level, Map<String, HospitalShare> byMonth) {
        public HospitalShare of(String month) {
            return byMonth.get(month);
        }

        public boolean over() {
            return byMonth.values().stream().anyMatch(HospitalShare::over);
        }
    }

    public void open() {
        shares = showing.show(months.first(), months.last(), current.get());
    }

    /** Those with a month over the target first. */
    public List<Row> getRows() {
        var rows = new LinkedHashMap<String, Row>();
        shares.forEach(share -> rows.computeIfAbsent(share.fixmedinsCode(),
                code -> new Row(code, share.fixmedinsName(), share.hospLv(), new LinkedHashMap<>())).byMonth().put(share.month(), share));
        return rows.values().stream().sorted((one, other) -> Boolean.compare(other.over(), one.over())).toList();
    }

    public List<String> getMonths() {
        return List.copyOf(new TreeSet<>(shares.stream().map(HospitalShare::month).toList()));
    }

    public long getOver() {
        return shares.stream().filter(HospitalShare::over).count();
    }

    public int getCount() {
        return shares.size();
    }

    /** Per cent, as the policy says for the last of the months; null where it says nothing. */
    public String getTarget() {
        return shares.stream().map(HospitalShare::target).filter(Objects::nonNull).reduce((one, other) -> other).orElse(null);
    }

    /** How far the bar of a share reaches: half of it is the target. */
    public String barOf(HospitalShare share) {
        var target = share.target() == null ? BigDecimal.TEN : new BigDecimal(share.target());
        var percent = new BigDecimal(share.share()).multiply(BigDecimal.valueOf(50)).divide(target.max(BigDecimal.ONE), 1,
                RoundingMode.HALF_UP);
        return percent.min(BigDecimal.valueOf(100)).max(BigDecimal.ZERO) + "%";
    }
}
