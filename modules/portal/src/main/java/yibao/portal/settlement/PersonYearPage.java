package yibao.portal.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import yibao.enrolment.PersonRef;
import yibao.kernel.access.CurrentCaller;
import yibao.portal.frame.OnePerson;
import yibao.settlement.SettlementFilter;
import yibao.settlement.SettlementView;
import yibao.settlement.YearUse;
import yibao.settlement.boundary.ListingSettlements;
import yibao.settlement.boundary.TellingAccumulators;

/** One person's year; whoever comes from another page comes from a settlement. */
@Named
@RequestScoped
public class PersonYearPage extends OnePerson {
    private static final int SHOWN = 100;

    @Inject
    private TellingAccumulators telling;

    @Inject
    private ListingSettlements listing;

    @Inject
    private ChosenMonths months;

    @Inject
    private CurrentCaller current;

    @Inject
    private SettlementWording words;

    private Integer year;
    private YearUse use;
    private List<SettlementView> settlements = List.of();

    public PersonYearPage() {
        super("结算核对");
    }

    @Override
    protected void tell(String type, String number, String why) {
        PersonRef person = SettlementForm.person(type, number);
        use = telling.tell(person, getYear(), why, current.get());
        settlements = listing.list(SettlementFilter.of(person), why, null, SHOWN, current.get()).settlements().stream()
                .filter(one -> one.setlTime().getYear() == getYear()).toList();
    }

    @Override
    protected String gone() {
        return words.get("linkOld");
    }

    public YearUse getUse() {
        return use;
    }

    public List<SettlementView> getSettlements() {
        return settlements;
    }

    public List<UseLine> linesOf(YearUse.Line line) {
        return UseLine.between(line.used(), line.used());
    }

    /** What assistance has left of its cap, in per cent; 0 where there is no cap. */
    public String getLeft() {
        var cap = use == null || use.annualCap() == null ? BigDecimal.ZERO : new BigDecimal(use.annualCap());
        return cap.signum() == 0 ? "0" : new BigDecimal(use.capRemaining()).multiply(BigDecimal.valueOf(100)).divide(cap, 1, RoundingMode.HALF_UP).toPlainString();
    }

    /** That of the last settlement unless somebody says another. */
    public Integer getYear() {
        return year == null ? months.last().getYear() : year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }
}
