package yibao.subsidy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.db.Sql;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PremiumSubsidy;
import yibao.kernel.policy.SubsidyShare;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.boundary.ListingSubsidised;
import yibao.subsidy.entity.Accounts;
import yibao.subsidy.entity.LedgerYears;
import yibao.subsidy.entity.StatedAccounts;

/** Draws up a statement from the ledger and proves that both say the same, in the caller's transaction. */
@ApplicationScoped
public class StatementOffice {

    private Policies policies;
    private ListingSubsidised levied;
    private Clock clock;

    protected StatementOffice() {
    }

    @Inject
    public StatementOffice(Policies policies, ListingSubsidised levied, Clock clock) {
        this.policies = policies;
        this.levied = levied;
        this.clock = clock;
    }

    /** Up to the last entry. @throws BusinessProblem LEDGER_BEHIND, NOTHING_TO_STATE, SHARE_NOT_SET */
    public StatementDraft draft(Connection connection, CoverageYear of) throws SQLException {
        boolean behind = new LedgerYears(connection).find(of).map(LedgerYears.Mark::isBehind).orElse(true);
        Money inLevy = levied.sums(of).values().stream().map(ListingSubsidised.Sum::amount).reduce(Money.ZERO, Money::plus);
        long through = Accounts.lastEntry(connection, of);
        Money inLedger = new StatedAccounts(connection, of, 0, through).ledger();
        if (behind || !inLevy.equals(inLedger)) {
            throw problem("LEDGER_BEHIND", 409, of + " 资助台账 " + inLedger + " 元与应缴名册 " + inLevy
                    + " 元不一致或尚未记完，请待台账更新后再提出");
        }
        return draft(connection, of, through);
    }

    /** @param through the last entry to take in @throws BusinessProblem NOTHING_TO_STATE, SHARE_NOT_SET, LEDGER_UNEVEN */
    public StatementDraft draft(Connection connection, CoverageYear of, long through) throws SQLException {
        long after = Accounts.lastStated(connection, of);
        StatedAccounts accounts = new StatedAccounts(connection, of, after, through);
        List<StatementDraft.Line> lines = new ArrayList<>();
        String last = lastStatement(connection, of);
        for (StatedAccounts.Group group : accounts.groups()) {
            lines.add(new StatementDraft.Line(group.psnIdetType(), group.persons(), group.standard(), group.amount(),
                    share(of, group.psnIdetType()).of(group.amount()), group.correction(), group.correction() ? last : null));
        }
        lines.sort(inOrder(of));
        if (lines.isEmpty()) {
            throw problem("NOTHING_TO_STATE", 409, of + " 没有新的资助或更正，不需要出结算单");
        }
        StatementDraft draft = new StatementDraft(nextNo(connection, of), of, after, through, lines);
        if (!draft.amount().equals(accounts.fresh())) {
            throw problem("LEDGER_UNEVEN", 409, "结算单合计 " + draft.amount() + " 元与台账 " + accounts.fresh() + " 元不等，不能提出，请联系运维");
        }
        return draft;
    }

    /** As the regulation lists the classes; corrections behind. */
    private Comparator<StatementDraft.Line> inOrder(CoverageYear of) {
        List<String> ranked = policies.current().listPremiumSubsidies(of.insutype(), LocalDate.of(of.year(), 1, 1), clock.instant())
                .stream().map(PremiumSubsidy::psnIdetType).toList();
        return Comparator.comparing(StatementDraft.Line::correction)
                .thenComparing(line -> ranked.contains(line.psnIdetType()) ? ranked.indexOf(line.psnIdetType()) : ranked.size())
                .thenComparing(StatementDraft.Line::psnIdetType);
    }

    private SubsidyShare share(CoverageYear of, String psnIdetType) {
        return policies.current().findSubsidyShare(of.insutype(), psnIdetType, LocalDate.of(of.year(), 1, 1), clock.instant())
                .orElseThrow(() -> problem("SHARE_NOT_SET", 422, "政策表 subsidy-share 中没有险种 " + of.insutype() + " 类别 " + psnIdetType
                        + " 的分担比例，请先补录"));
    }

    private static String lastStatement(Connection connection, CoverageYear of) throws SQLException {
        return Sql.find(connection, row -> row.getString(1), "select stmt_no from subsidy_statement where insutype = ? "
                + "and coverage_year = ? order by through_entry desc fetch first 1 row only", of.insutype(), of.year()).orElse(null);
    }

    private static String nextNo(Connection connection, CoverageYear of) throws SQLException {
        long signed = Sql.get(connection, row -> row.getLong(1), "select count(*) from subsidy_statement where insutype = ? "
                + "and coverage_year = ?", of.insutype(), of.year());
        return of.insutype() + "-" + of.year() + "-%02d".formatted(signed + 1);
    }

    private static BusinessProblem problem(String code, int status, String message) {
        return new BusinessProblem("subsidy", code, status, message);
    }
}
