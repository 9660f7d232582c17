package yibao.subsidy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import yibao.kernel.Masked;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.LookInPortions;
import yibao.kernel.platform.Clocks;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.sheet.SheetWriter;
import yibao.subsidy.CaseFilter;
import yibao.subsidy.SubsidyCase;
import yibao.subsidy.control.ClassNames;
import yibao.subsidy.entity.Cases;

/** Writes one of the lists as an Excel sheet, row by row; numbers are masked, or whole for a purpose that is remembered. */
@Stateless
public class ExportingCases {

    private static final List<String> HEADER = List.of("序号", "名单", "镇街", "姓名", "证件类型", "证件号码", "人员类别", "金额（元）", "成立日期",
            "获知日期", "说明", "办理情况", "办理说明", "办理人");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;
    private static final int TOWN_DIGITS = 9;

    private Database database;
    private ClassNames names;
    private Audit audit;
    private Transactions transactions;

    protected ExportingCases() {
    }

    @Inject
    public ExportingCases(Database database, ClassNames names, Audit audit, Transactions transactions) {
        this.database = database;
        this.names = names;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @throws BusinessProblem PURPOSE_MISSING, PURPOSE_TOO_LONG, before a byte is written */
    public void check(boolean whole, String purpose) {
        if (whole && (purpose == null || purpose.strip().length() < SHORTEST)) {
            throw new BusinessProblem("subsidy", "PURPOSE_MISSING", 422, "导出完整证件号码须写明用途（至少 4 个字）", "purpose");
        }
        if (purpose != null && purpose.length() > LONGEST) {
            throw new BusinessProblem("subsidy", "PURPOSE_TOO_LONG", 422, "用途至多 200 字", "purpose");
        }
    }

    /** @param whole whether numbers and names leave in full @throws BusinessProblem PURPOSE_MISSING, PURPOSE_TOO_LONG */
    public void write(CaseFilter filter, boolean whole, String purpose, Caller caller, OutputStream out)
            throws SQLException, IOException {
        check(whole, purpose);
        UnaryOperator<String> classes = names.classes();
        UnaryOperator<String> towns = names.towns();
        int[] line = {0};
        Disclosure disclosure = new Disclosure(whole, purpose == null || purpose.isBlank() ? null : purpose.strip());
        try (Connection connection = database.open(); SheetWriter sheet = SheetWriter.xlsx(out, "资助参保名单")) {
            sheet.row(HEADER);
            LookInPortions<SubsidyCase> look = new LookInPortions<>(new LookInPortions.Memory(audit, database, transactions),
                    new AuditEntry(caller.name(), "EXPORT_SUBSIDY_LIST", null, disclosure.purposeOr(ListingCases.TASK), filter.of() + " " + filter.list(),
                            disclosure.outcome(), whole ? "whole numbers" : "masked"), ListingCases::seen,
                    row -> sheet.row(cells(++line[0], row, whole, classes, towns)));
            new Cases(connection, caller.scope()).forEach(filter, look::take);
            look.end();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static List<String> cells(int number, SubsidyCase row, boolean whole, UnaryOperator<String> classes,
            UnaryOperator<String> towns) {
        String town = row.townCode() == null ? "" : row.townCode();
        return List.of(String.valueOf(number), row.list().label(),
                town.isEmpty() ? "" : towns.apply(town.length() > TOWN_DIGITS ? town.substring(0, TOWN_DIGITS) : town),
                whole ? row.name() : Masked.name(row.name()), row.who().psnCertType(),
                whole ? row.who().certno() : Masked.certno(row.who().certno()), classes.apply(row.psnIdetType()),
                row.amount().toString(), row.holds().toString(), LocalDate.ofInstant(row.known(), Clocks.BUREAU).toString(),
                row.reason(), row.state().label(), text(row.note()), text(row.changedBy()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
