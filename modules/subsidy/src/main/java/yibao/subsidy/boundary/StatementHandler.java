package yibao.subsidy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.db.Sql;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.subsidy.StatementConfirmed;
import yibao.subsidy.control.CountyOnly;
import yibao.subsidy.control.StatementDraft;
import yibao.subsidy.control.StatementOffice;
import yibao.subsidy.entity.Accounts;

/** Writes a statement down when finance agrees; there is no way back, a later statement corrects. */
@ApplicationScoped
public class StatementHandler implements ProposalHandler {

    public static final String KIND = "SUBSIDY_STATEMENT";

    private static final Pattern SUBJECT = Pattern.compile("(\\d{3,6})-(\\d{4})-\\d+");
    private static final Pattern THROUGH = Pattern.compile("\"through\":(\\d+),");

    private StatementOffice office;
    private Database database;
    private Audit audit;
    private Event<StatementConfirmed> confirmed;
    private Clock clock;

    protected StatementHandler() {
    }

    @Inject
    public StatementHandler(StatementOffice office, Database database, Audit audit, Event<StatementConfirmed> confirmed, Clock clock) {
        this.office = office;
        this.database = database;
        this.audit = audit;
        this.confirmed = confirmed;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.Key.ASSISTANCE, Role.Key.FINANCE);
    }

    @Override
    public void check(Proposal proposal, Caller caller) {
        boolean proposes = proposal.proposedByPerson().equals(caller.personNo());
        if (proposes && !caller.has(Role.ASSISTANCE)) {
            throw new BusinessProblem("subsidy", "PROPOSER_NOT_ASSISTANCE", 403, "结算单由医疗救助审核人员提出");
        }
        if (!proposes && !caller.has(Role.FINANCE)) {
            throw new BusinessProblem("subsidy", "CONFIRMER_NOT_FINANCE", 403, "结算单由财务人员确认");
        }
        CountyOnly.check(caller);
        try (Connection connection = database.open()) {
            getUnchanged(connection, proposal);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public String apply(Proposal proposal, Caller confirmedBy) {
        try (Connection connection = database.open()) {
            StatementDraft draft = getUnchanged(connection, proposal);
            write(connection, draft, proposal.proposedBy(), confirmedBy.name());
            Accounts.rebuild(connection, draft.of());
            confirmed.fire(new StatementConfirmed(draft.stmtNo()));
            audit.record(connection, AuditEntry.of(confirmedBy.name(), KIND, proposal.subject(), "CONFIRMED",
                    "proposed by " + proposal.proposedBy() + ", " + draft.digest()));
            return "结算单 " + draft.stmtNo() + " 已确认并送财政：" + draft.persons() + " 人 " + draft.amount() + " 元";
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws BusinessProblem STATEMENT_OUTDATED where the ledger would give another statement now */
    private StatementDraft getUnchanged(Connection connection, Proposal proposal) throws SQLException {
        Matcher subject = SUBJECT.matcher(proposal.subject());
        Matcher through = THROUGH.matcher(proposal.payload());
        if (!subject.matches() || !through.find()) {
            throw new IllegalStateException("not a statement: " + proposal.subject());
        }
        CoverageYear of = new CoverageYear(subject.group(1), Integer.parseInt(subject.group(2)));
        StatementDraft draft = office.draft(connection, of, Long.parseLong(through.group(1)));
        if (!draft.payload().equals(proposal.payload())) {
            throw new BusinessProblem("subsidy", "STATEMENT_OUTDATED", 409, proposal.subject()
                    + " 提出后已有另一份结算单，请退回后重新提出");
        }
        return draft;
    }

    private void write(Connection connection, StatementDraft draft, String proposedBy, String confirmedBy) throws SQLException {
        int number = 0;
        for (StatementDraft.Line line : draft.lines()) {
            Sql.execute(connection, """
                    insert into subsidy_statement_line (stmt_no, line, psn_idet_type, psn_cnt, std_amt, finsubs_amt, central_amt,
                      prov_amt, city_amt, county_amt, correction, init_stmt_no)
                    values (?, ?, ?, ?, cast(? as numeric(16,2)), ?, ?, ?, ?, ?, ?, cast(? as varchar(20)))""", draft.stmtNo(),
                    ++number, line.psnIdetType(), line.persons(), line.standard(), line.amount(), line.parts().central(),
                    line.parts().province(), line.parts().city(), line.parts().county(), line.correction(), line.initStmtNo());
        }
        Sql.execute(connection, """
                insert into subsidy_statement (stmt_no, insutype, coverage_year, after_entry, through_entry, psn_cnt, finsubs_amt,
                  proposed_by, confirmed_by, confirmed_at, digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", draft.stmtNo(),
                draft.of().insutype(), draft.of().year(), draft.after(), draft.through(), draft.persons(), draft.amount(), proposedBy,
                confirmedBy, clock.instant().truncatedTo(ChronoUnit.MICROS), draft.digest());
    }
}
