package yibao.portal.subsidy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.portal.Page;
import yibao.subsidy.LedgerTotals;
import yibao.subsidy.LedgerTotals.By;
import yibao.subsidy.boundary.ListingCases;
import yibao.subsidy.boundary.ShowingLedger;

/** A year's ledger in sum, by class or town, with the six lists beside it. */
@Named("subsidyLedger")
@RequestScoped
public class SubsidyLedgerPage {

    @Inject
    private ShowingLedger showing;

    @Inject
    private ListingCases cases;

    @Inject
    private SubsidyYear year;

    @Inject
    private CurrentCaller current;

    private By by = By.CLASS;
    private LedgerTotals totals;
    private List<ListingCases.Count> counts;

    public LedgerTotals getTotals() throws SQLException {
        if (year.isThere() && (totals == null || totals.year() != year.get().year() || !totals.by().equals(by))) {
            totals = showing.show(year.get(), by, current.get());
        }
        return totals;
    }

    /** Only for those who may open the lists. */
    public List<ListingCases.Count> getCounts() throws SQLException {
        if (counts == null) {
            counts = isListsOpen() && year.isThere() ? cases.counts(year.get(), current.get()) : List.of();
        }
        return counts;
    }

    public boolean isListsOpen() {
        return Page.SUBSIDY_LISTS.opensFor(current.get());
    }

    public boolean isMayWorkOut() {
        return current.get().has(Role.ASSISTANCE);
    }

    public void workOut() throws SQLException {
        showing.workOut(year.get(), current.get());
        SubsidyWording.tell(FacesMessage.SEVERITY_INFO, SubsidyWording.word("workOutAsked"));
    }

    /** Day and minute of the last booking. */
    public String getWorkedOutAt() throws SQLException {
        String at = getTotals() == null ? null : getTotals().workedOutAt();
        return at == null ? "" : at.substring(0, 16).replace('T', ' ');
    }

    public List<By> getWays() {
        return List.of(By.values());
    }

    public String getBy() {
        return by.name();
    }

    /** What is not known is read as by class: the address may have been typed. */
    public void setBy(String text) {
        by = Arrays.stream(By.values()).filter(way -> way.name().equals(text)).findFirst().orElse(By.CLASS);
    }
}
