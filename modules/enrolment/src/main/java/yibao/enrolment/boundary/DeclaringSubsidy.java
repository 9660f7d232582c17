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
import yibao.enrolment.Insured;
import yibao.enrolment.SubsidyDeclaration;
import yibao.enrolment.control.CoverageCounts;
import yibao.enrolment.entity.Undeclared;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.LookInPortions;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.SubsidySnapshot;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.sheet.SheetWriter;

/** Counts and lists the people of 390 who are not to be declared for the central subsidy, as of its snapshot day. */
@Stateless
public class DeclaringSubsidy {
    private static final String RESIDENT = "390";
    private static final List<String> HEADER = List.of("序号", "状态", "原因", "疑点号", "姓名", "证件类型", "证件号码", "乡镇代码", "快照日");

    private Database database;
    private Policies policies;
    private Audit audit;
    private Transactions transactions;
    private Clock clock;

    protected DeclaringSubsidy() {
    }

    @Inject
    public DeclaringSubsidy(Database database, Policies policies, Audit audit, Transactions transactions, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws BusinessProblem SNAPSHOT_NOT_SET */
    public SubsidyDeclaration show(int year, Caller caller) {
        var snapshot = snapshot(year);
        LocalDate day = snapshot.of(year);
        try (Connection connection = database.open()) {
            long insured = new CoverageCounts(connection).on(year, day, caller.scope()).values().stream().mapToLong(Insured::residents).sum();
            var people = new Undeclared(connection, year, day, caller.scope()).count();
            return new SubsidyDeclaration(year, day, insured, people.decided(), people.undecided(), snapshot.provenance().citation());
        } catch (SQLException failure) {
            throw new IllegalStateException("申报情况无法读取", failure);
        }
    }

    /** An Excel sheet of those left out. @return how many */
    public int export(int year, ExportPurpose purpose, Caller caller, OutputStream out) throws IOException {
        LocalDate day = snapshot(year).of(year);
        try (Connection connection = database.open(); var sheet = SheetWriter.xlsx(out, "不得申报人员")) {
            sheet.row(HEADER);
            int[] number = {0};
            var look = new LookInPortions<Undeclared.Person>(new LookInPortions.Memory(audit, database, transactions),
                    new AuditEntry(caller.name(), "EXPORT_UNDECLARED", null, purpose.disclosure().purposeOr("中央补助申报"), String.valueOf(year),
                            purpose.disclosure().outcome(), null), person -> new Seen(person.who().certno(), person.reasons()),
                    person -> sheet.row(cells(++number[0], person, purpose, day)));
            new Undeclared(connection, year, day, caller.scope()).list().forEach(look::take);
            look.end();
            return number[0];
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } catch (SQLException failure) {
            throw new IllegalStateException("申报情况无法读取", failure);
        }
    }

    private static List<String> cells(int number, Undeclared.Person person, ExportPurpose purpose, LocalDate day) {
        return List.of(String.valueOf(number), person.decided() ? "不得申报" : "待裁定", person.reasons(),
                String.valueOf(person.caseNo()), purpose.name(person.name()), person.who().psnCertType(),
                purpose.certno(person.who().certno()), person.townCode(), day.toString());
    }

    private SubsidySnapshot snapshot(int year) {
        return policies.current().findSubsidySnapshot(RESIDENT, LocalDate.of(year, 1, 1), clock.instant())
                .orElseThrow(() -> new BusinessProblem("enrolment", "SNAPSHOT_NOT_SET", 422,
                        "政策表 subsidy-snapshot 中没有险种 390 的申报时点，请先补录", "year"));
    }
}
