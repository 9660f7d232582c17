package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import yibao.kernel.access.Caller;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.premium.ClosingPeriod;
import yibao.premium.PeriodStanding;
import yibao.premium.PeriodView;
import yibao.premium.TypeCount;
import yibao.premium.control.CityBooks;
import yibao.premium.control.ClosingOffice;
import yibao.premium.control.ClosingRules;
import yibao.premium.control.ClosingSheet;
import yibao.premium.control.PeriodBooks;
import yibao.premium.control.PeriodDays;

/** Shows which periods there are, how their books stand, and what hinders closing them; to who sees the whole city. */
@Stateless
public class ShowingPeriods {

    private ClosingOffice office;
    private Database database;

    protected ShowingPeriods() {
    }

    @Inject
    public ShowingPeriods(ClosingOffice office, Database database) {
        this.office = office;
        this.database = database;
    }

    /** Kinds of insurance that have receipts. */
    public List<String> insutypes() throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.list(connection, row -> row.getString(1),
                    "select distinct insutype from receipt_day order by insutype desc");
        }
    }

    /** Months with receipts or differences, the newest first. */
    public List<PeriodView> months(String insutype, Caller caller) throws SQLException {
        CityBooks.open(caller);
        try (Connection connection = database.open()) {
            PeriodDays days = PeriodDays.read(connection, insutype, office.days(insutype));
            List<PeriodView> found = new ArrayList<>();
            ClosingRules rules = office.rules(connection, insutype);
            for (YearMonth month : new TreeSet<>(days.months()).descendingSet()) {
                ClosingPeriod period = ClosingPeriod.of(month);
                found.add(days.view(period, state(rules, period)));
            }
            return found;
        }
    }

    /** Every day of a month in its order. */
    public List<PeriodView> days(String insutype, YearMonth month, Caller caller) throws SQLException {
        CityBooks.open(caller);
        try (Connection connection = database.open()) {
            PeriodDays days = PeriodDays.read(connection, insutype, office.days(insutype));
            List<PeriodView> found = new ArrayList<>();
            ClosingRules rules = office.rules(connection, insutype);
            for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
                ClosingPeriod period = ClosingPeriod.of(day);
                found.add(days.view(period, state(rules, period)));
            }
            return found;
        }
    }

    /** One period with everything that hinders closing it. */
    public PeriodStanding get(String insutype, ClosingPeriod period, Caller caller) throws SQLException {
        CityBooks.open(caller);
        try (Connection connection = database.open()) {
            ClosingRules rules = office.rules(connection, insutype);
            ClosingSheet sheet = office.sheet(connection, insutype, period);
            PeriodBooks.Receipts receipts = sheet.receipts();
            return new PeriodStanding(insutype, period.text(), period.first().toString(), period.last().toString(),
                    state(rules, period), receipts.payments(), receipts.refunds(), receipts.net().toString(),
                    receipts.late(), sheet.collected().toString(), sheet.arrived().toString(), sheet.isBalanced(),
                    sheet.differences().size(),
                    rules.waiting(period).stream().mapToLong(TypeCount::count).sum(), rules.hindrances(period));
        }
    }

    private static String state(ClosingRules rules, ClosingPeriod period) throws SQLException {
        if (rules.isClosed(period)) {
            return "CLOSED";
        }
        return rules.isOver(period) ? "OPEN" : "RUNNING";
    }
}
