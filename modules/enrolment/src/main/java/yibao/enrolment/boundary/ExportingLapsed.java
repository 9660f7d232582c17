package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import yibao.enrolment.LapsedFilter;
import yibao.enrolment.LapsedPerson;
import yibao.enrolment.control.CoverageDay;
import yibao.enrolment.entity.LapsedPeople;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.LookInPortions;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.policy.AgeBand;
import yibao.kernel.policy.FollowUpState;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.TownNames;
import yibao.kernel.sheet.SheetWriter;
import yibao.kernel.sheet.WorkbookZip;

/** Writes the list of the lapsed for towns and villages, as one workbook or as one a town; row by row, whatever its length. */
@Stateless
public class ExportingLapsed {
    private static final List<String> HEADER = List.of("序号", "乡镇", "村（居）代码", "户号", "姓名", "证件号码", "性别", "出生日期",
            "年龄段", "上年险种", "人员类别", "情形", "上年缴费", "本年缴费", "走访结果", "备注", "登记人");
    private static final Map<String, String> INSUTYPES = Map.of("390", "城乡居民", "310", "职工");
    private static final Map<String, String> SITUATIONS = Map.of("ABSENT", "本年未登记", "PAUSED", "已暂停", "DEAD", "已死亡");
    private static final Map<String, String> PAYMENTS = Map.of("SUBSIDISED", "财政资助", "PAID", "已缴", "PART_PAID", "缴不足", "UNPAID",
            "未缴", "OVERPAID", "多缴", "PAID_UNLEVIED", "已缴未登记", "NONE", "无记录");

    private Database database;
    private Policies policies;
    private Audit audit;
    private Transactions transactions;
    private Clock clock;

    protected ExportingLapsed() {
    }

    @Inject
    public ExportingLapsed(Database database, Policies policies, Audit audit, Transactions transactions, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One sheet, in the order of town, village and household. @return how many people */
    public long workbook(LapsedFilter filter, ExportPurpose purpose, Caller caller, OutputStream out) throws IOException {
        try (Connection connection = database.open()) {
            return sheet(new LapsedPeople(connection, caller.scope()), filter, purpose, caller, out);
        } catch (SQLException failure) {
            throw new IllegalStateException("断保名单无法读取", failure);
        }
    }

    /** A zip with one workbook for every town. @return how many workbooks */
    public int workbooksByTown(LapsedFilter filter, ExportPurpose purpose, Caller caller, OutputStream out) throws IOException {
        try (Connection connection = database.open(); var zip = new WorkbookZip(out)) {
            var people = new LapsedPeople(connection, caller.scope());
            var names = townNames(filter.year());
            for (var town : people.byTown(filter.year())) {
                if (filter.town() == null || filter.town().startsWith(town.town())) {
                    sheet(people, filter.town() == null ? filter.inTown(town.town()) : filter, purpose, caller,
                            zip.next("断保名单-" + filter.year() + "-" + town.town() + names.apply(town.town()) + ".xlsx"));
                }
            }
            return zip.books();
        } catch (SQLException failure) {
            throw new IllegalStateException("断保名单无法读取", failure);
        }
    }

    private long sheet(LapsedPeople people, LapsedFilter filter, ExportPurpose purpose, Caller caller, OutputStream out)
            throws IOException, SQLException {
        var day = CoverageDay.of(filter.year(), LocalDate.now(clock));
        var states = policies.current().listFollowUpStates(day, clock.instant()).stream()
                .collect(Collectors.toMap(FollowUpState::code, FollowUpState::name));
        var bands = policies.current().listAgeBands(day, clock.instant()).stream()
                .collect(Collectors.toMap(AgeBand::code, AgeBand::name));
        var towns = townNames(filter.year());
        long[] count = {0};
        try (var sheet = SheetWriter.xlsx(out, "断保名单")) {
            sheet.row(HEADER);
            var look = new LookInPortions<LapsedPerson>(new LookInPortions.Memory(audit, database, transactions),
                    entry(filter, purpose.disclosure(), caller), ListingLapsed::seen,
                    person -> sheet.row(cells(++count[0], person, purpose, states, bands, towns)));
            people.forEach(filter, look::take);
            look.end();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        return count[0];
    }

    private static List<String> cells(long number, LapsedPerson person, ExportPurpose purpose, Map<String, String> states,
            Map<String, String> bands, Function<String, String> towns) {
        var followUp = person.followUp();
        return List.of(String.valueOf(number), towns.apply(person.townCode()), person.townCode(), text(person.householdNo()),
                purpose.name(person.name()), purpose.certno(person.who().certno()), gend(person.gend()),
                purpose.wholeNumbers() && person.born() != null ? person.born().toString() : "",
                bands.getOrDefault(text(person.ageBand()), ""), INSUTYPES.getOrDefault(person.insutype(), person.insutype()),
                text(person.psnType()), SITUATIONS.get(person.situation().name()),
                PAYMENTS.getOrDefault(person.paidBefore(), person.paidBefore()),
                PAYMENTS.getOrDefault(person.paidNow(), person.paidNow()),
                followUp == null ? "" : states.getOrDefault(followUp.state(), followUp.state()),
                followUp == null ? "" : text(followUp.note()), followUp == null ? "" : followUp.by());
    }

    private Function<String, String> townNames(int year) {
        var names = TownNames.on(policies.current(), CoverageDay.of(year, LocalDate.now(clock)), clock.instant());
        return code -> names.find(code).orElse("");
    }

    private static AuditEntry entry(LapsedFilter filter, Disclosure disclosure, Caller caller) {
        return new AuditEntry(caller.name(), "EXPORT_LAPSED", null, disclosure.purposeOr(ListingLapsed.TASK), String.valueOf(filter.year()),
                disclosure.outcome(), filter.town() == null ? "all towns" : filter.town());
    }

    private static String gend(String gend) {
        return "1".equals(gend) ? "男" : "2".equals(gend) ? "女" : "";
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
