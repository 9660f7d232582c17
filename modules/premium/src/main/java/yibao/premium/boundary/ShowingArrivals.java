package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.ArrivalState;
import yibao.premium.ThreeLegs;
import yibao.premium.control.LegsOfDays;
import yibao.premium.control.Treasury;

/** Shows levy, receipts and arrivals side by side: days, the offices of a day, the receipts of an office. */
@Stateless
public class ShowingArrivals {

    private static final int LONGEST_RANGE = 400;

    private Database database;
    private Treasury treasury;
    private Audit audit;

    protected ShowingArrivals() {
    }

    @Inject
    public ShowingArrivals(Database database, Treasury treasury, Audit audit) {
        this.database = database;
        this.treasury = treasury;
        this.audit = audit;
    }

    /** Days on which something was collected or arrived. @throws BusinessProblem SCOPE_TOO_NARROW, RANGE_WRONG */
    public List<ThreeLegs.Day> listDays(String insutype, LocalDate from, LocalDate to, Caller caller) throws SQLException {
        needEverywhere(caller);
        if (from.isAfter(to) || from.plusDays(LONGEST_RANGE).isBefore(to)) {
            throw new BusinessProblem("premium", "RANGE_WRONG", 422,
                    "起止日期有误：起始日不得晚于截止日，一次最多查询 " + LONGEST_RANGE + " 天", "from");
        }
        Map<String, List<ThreeLegs.Office>> days = offices(insutype, from, to).stream()
                .collect(Collectors.groupingBy(ThreeLegs.Office::day, LinkedHashMap::new, Collectors.toList()));
        return days.entrySet().stream().map(day -> day(day.getKey(), day.getValue())).toList();
    }

    /** @throws BusinessProblem SCOPE_TOO_NARROW */
    public List<ThreeLegs.Office> listOffices(String insutype, LocalDate day, Caller caller) throws SQLException {
        needEverywhere(caller);
        return offices(insutype, day, day);
    }

    /**
     * The receipts of an office and a day of the people the caller may see, in the order of their time.
     *
     * @param after the number of the receipt after which the page begins, or null
     */
    public List<ThreeLegs.Receipt> listReceipts(String insutype, LocalDate day, String taxdeptCode, String after,
            int size, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            LocalDateTime from = after == null ? day.atStartOfDay() : timeOf(connection, after);
            List<ThreeLegs.Receipt> page = Sql.list(connection, row -> new ThreeLegs.Receipt(row.getString(1),
                    row.getString(2), row.getString(3), row.getString(4), row.getInt(5), row.getString(6),
                    Money.of(row.getBigDecimal(7)).toString(), row.getObject(8, LocalDateTime.class).toString(),
                    row.getString(9)), """
                    select r.elec_taxrpt_no, r.psn_cert_type, r.certno, r.psn_name, r.coverage_year, r.clct_type,
                      r.psn_clct_amt, r.clct_time, r.init_taxrpt_no
                    from receipt r where r.taxdept_code = ? and r.insutype = ? and r.clct_time >= ?
                      and r.clct_time < ? and (r.clct_time > ? or r.elec_taxrpt_no > ?) and (""" + seenBy(caller)
                    + ") order by r.clct_time, r.elec_taxrpt_no fetch first " + size + " rows only", taxdeptCode,
                    insutype, from, day.plusDays(1).atStartOfDay(), from, after == null ? "" : after);
            audit.record(connection, new Look(AuditEntry.of(caller.name(), "READ_RECEIPTS", taxdeptCode + " " + day, "SHOWN",
                    insutype + ", " + page.size() + " receipts").forPurpose("缴费到账核对"),
                    page.stream().map(receipt -> new Seen(receipt.certno(), receipt.elecTaxrptNo())).toList()));
            return page;
        }
    }

    /** The treasury books by tax office and day, never by where people live. */
    private static void needEverywhere(Caller caller) {
        caller.scope().needEverywhere("premium", "征收与国库到账按税务机关核算");
    }

    /** Receipts say nothing of where people live; levy and register do. */
    private static String seenBy(Caller caller) {
        return caller.scope().isEverywhere() ? "1 = 1" : "exists (select 1 from levy l where l.insutype = r.insutype "
                + "and l.coverage_year = r.coverage_year and l.certno = r.certno and l.psn_cert_type = r.psn_cert_type "
                + "and l.known_to > timestamp with time zone '9999-01-01 00:00:00+00' and "
                + caller.scope().condition("l.insu_admdvs", "l.town_code") + ")";
    }

    private static LocalDateTime timeOf(Connection connection, String elecTaxrptNo) throws SQLException {
        return Sql.find(connection, row -> row.getObject(1, LocalDateTime.class),
                "select clct_time from receipt where elec_taxrpt_no = ?", elecTaxrptNo)
                .orElseThrow(() -> new BusinessProblem("premium", "CURSOR_UNKNOWN", 400,
                        "分页游标有误，请从第一页重新查询", "cursor"));
    }

    private List<ThreeLegs.Office> offices(String insutype, LocalDate from, LocalDate to) throws SQLException {
        try (Connection connection = database.open()) {
            return new LegsOfDays(connection, insutype, from, to).list(treasury.match(insutype));
        }
    }

    private static ThreeLegs.Day day(String day, List<ThreeLegs.Office> offices) {
        Money received = sum(offices, ThreeLegs.Office::received);
        Money arrived = sum(offices, ThreeLegs.Office::arrived);
        return new ThreeLegs.Day(day, offices.size(), sum(offices, ThreeLegs.Office::levied).toString(),
                offices.stream().mapToLong(ThreeLegs.Office::receipts).sum(),
                sum(offices, ThreeLegs.Office::refunded).toString(), received.toString(),
                sum(offices, ThreeLegs.Office::late).toString(),
                offices.stream().mapToInt(ThreeLegs.Office::arrivedCount).sum(), arrived.toString(),
                arrived.minus(received).toString(), states(offices));
    }

    private static List<ThreeLegs.StateCount> states(List<ThreeLegs.Office> offices) {
        return Arrays.stream(ArrivalState.values()).map(state -> new ThreeLegs.StateCount(state.name(), state.label(),
                offices.stream().filter(office -> office.state().equals(state.name())).count()))
                .filter(state -> state.offices() > 0).toList();
    }

    private static Money sum(List<ThreeLegs.Office> offices,
            java.util.function.Function<ThreeLegs.Office, String> amount) {
        return offices.stream().map(amount).map(Money::ofYuan).reduce(Money.ZERO, Money::plus);
    }
}
