package yibao.portal.coverage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import yibao.enrolment.CoverageRates;
import yibao.enrolment.boundary.ShowingCoverageRates;
import yibao.enrolment.boundary.WorkingOutCoverage;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;

/** Rates by town on a day. */
@Named("coverageRates")
@ViewScoped
public class RatesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    /** How wide the bar of the whole scale is, in percent of a rate. */
    private static final BigDecimal SCALE = BigDecimal.valueOf(125);

    @Inject
    private transient ShowingCoverageRates showing;

    @Inject
    private transient WorkingOutCoverage workingOut;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private CoverageTowns towns;

    private Integer year;
    private LocalDate asOf;
    private transient CoverageRates rates;

    public CoverageRates getRates() {
        if (rates == null) {
            rates = showing.show(getYear(), asOf, current.get());
        }
        return rates;
    }

    /** Another year begins with its own usual day. */
    public void chooseYear() {
        asOf = null;
        rates = null;
    }

    /** A day that is refused is forgotten, so that the page comes back with the usual one and the reason. */
    public void search() {
        var wanted = asOf;
        asOf = null;
        rates = null;
        rates = showing.show(getYear(), wanted, current.get());
        asOf = wanted;
    }

    public void workOut() {
        workingOut.order(current.get());
    }

    public boolean isMayWorkOut() {
        return current.get().has(Role.OPERATOR);
    }

    /** How far the bar of a rate reaches, as SVG wants it. */
    public String barOf(BigDecimal rate) {
        return rate == null ? "0%" : rate.min(SCALE).multiply(BigDecimal.valueOf(100)).divide(SCALE, 1, RoundingMode.HALF_UP) + "%";
    }

    public boolean isOverPopulation() {
        return getRates().towns().stream().anyMatch(town -> isOver(town.rate()));
    }

    public boolean isOver(BigDecimal rate) {
        return rate != null && rate.compareTo(BigDecimal.valueOf(100)) > 0;
    }

    public boolean isPartOfACity() {
        return !"1".equals(getRates().scale());
    }

    public Integer getYear() {
        return year == null && towns.isThere() ? towns.getNewest() : year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public LocalDate getAsOf() {
        return asOf == null ? getRates().asOf() : asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }
}
