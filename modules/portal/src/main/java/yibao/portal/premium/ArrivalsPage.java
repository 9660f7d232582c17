package yibao.portal.premium;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.ThreeLegs;
import yibao.premium.boundary.ShowingArrivals;

/** Three legs: days, the tax offices of a day, the receipts of an office. */
@Named("arrivals")
@ViewScoped
public class ArrivalsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int USUAL_DAYS = 92;

    @Inject
    private transient ShowingArrivals showing;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient Clock clock;

    @Inject
    private ChosenYear year;

    private String from;
    private String to;
    private String day;
    private String taxdeptCode;
    /** The last receipt of each page before this one. */
    private final ArrayList<String> turned = new ArrayList<>();
    private transient List<ThreeLegs.Day> days;
    private transient List<ThreeLegs.Office> offices;
    private transient List<ThreeLegs.Receipt> receipts;

    public List<ThreeLegs.Day> getDays() throws SQLException {
        if (days == null) {
            days = year.isThere() ? listDays() : List.of();
        }
        return days;
    }

    private List<ThreeLegs.Day> listDays() throws SQLException {
        try {
            return showing.listDays(insutype(), date(getFrom()), date(getTo()), current.get());
        } catch (BusinessProblem refused) {
            FacesContext.getCurrentInstance().addMessage(null,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.getMessage(), null));
            return List.of();
        }
    }

    /** Empty while no day is chosen. */
    public List<ThreeLegs.Office> getOffices() throws SQLException {
        if (offices == null) {
            offices = day == null ? List.of() : showing.listOffices(insutype(), date(day), current.get());
        }
        return offices;
    }

    /** One page; empty while no office is chosen. */
    public List<ThreeLegs.Receipt> getReceipts() throws SQLException {
        if (receipts == null) {
            receipts = taxdeptCode == null || !isPeopleShown() ? List.of() : showing.listReceipts(insutype(), date(day),
                    taxdeptCode, turned.isEmpty() ? null : turned.get(turned.size() - 1), PAGE, current.get());
        }
        return receipts;
    }

    public void choose(String otherDay) {
        day = otherDay;
        taxdeptCode = null;
        offices = null;
        receipts = null;
        turned.clear();
    }

    public void chooseOffice(String office) {
        taxdeptCode = office;
        receipts = null;
        turned.clear();
    }

    public void search() {
        choose(null);
        days = null;
    }

    public void next() throws SQLException {
        if (isMore()) {
            turned.add(getReceipts().get(PAGE - 1).elecTaxrptNo());
            receipts = null;
        }
    }

    public void back() {
        if (!turned.isEmpty()) {
            turned.remove(turned.size() - 1);
            receipts = null;
        }
    }

    public boolean isMore() throws SQLException {
        return getReceipts().size() == PAGE;
    }

    public boolean isBackThere() {
        return !turned.isEmpty();
    }

    /** The auditor sees sums, not people. */
    public boolean isPeopleShown() {
        return current.get().has(Role.TAX) || current.get().has(Role.OPERATOR);
    }

    public String severityOf(String state) {
        return switch (state) {
            case "ARRIVED" -> "success";
            case "IN_TRANSIT" -> "info";
            case "OVER_ARRIVAL" -> "warning";
            default -> "danger";
        };
    }

    private String insutype() throws SQLException {
        return year.get().insutype();
    }

    private static LocalDate date(String text) {
        try {
            return OfficeCalendar.day(text);
        } catch (DateTimeException wrong) {
            throw new BusinessProblem("premium", "DATE_FORMAT", 422, "日期应为 yyyy-MM-dd，如 2026-01-31；" + OfficeCalendar.LIMITS, "day");
        }
    }

    /** As long as nothing was typed: the quarter year in which the levy window of the chosen year mostly lies. */
    public String getFrom() throws SQLException {
        if (from == null) {
            from = LocalDate.of(year.get().year() - 1, 10, 1).toString();
        }
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() throws SQLException {
        if (to == null) {
            LocalDate usual = date(getFrom()).plusDays(USUAL_DAYS);
            to = (usual.isAfter(LocalDate.now(clock)) ? LocalDate.now(clock) : usual).toString();
        }
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getDay() {
        return day;
    }

    /** From an address; then the days around it are shown. */
    public void setDay(String day) {
        if (day != null && !day.isBlank()) {
            LocalDate chosen = date(day.strip());
            choose(chosen.toString());
            from = chosen.minusDays(15).toString();
            to = chosen.plusDays(15).toString();
        }
    }

    public String getTaxdeptCode() {
        return taxdeptCode;
    }
}
