package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.PovertyClass;
import yibao.kernel.policy.PovertyClass.Step;
import yibao.poverty.Assets;
import yibao.poverty.CostFinding;
import yibao.poverty.Member;
import yibao.poverty.PatientCost;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.CostDecision;
import yibao.poverty.control.No;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Stored;
import yibao.settlement.PersonCosts;
import yibao.settlement.boundary.ReadingCosts;

/** The bureau reads what the household's settlements left with it and decides by the rule of its class. */
@Stateless
public class CheckingCost {

    private ApplicationOffice office;
    private ReadingCosts costs;
    private Database database;

    protected CheckingCost() {
    }

    @Inject
    public CheckingCost(ApplicationOffice office, ReadingCosts costs, Database database) {
        this.office = office;
        this.costs = costs;
        this.database = database;
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW */
    public CostFinding check(String applicationId, Caller caller) throws SQLException {
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, PovertyAct.CHECK_COST, caller);
            PovertyClass rule = office.rule(stored);
            List<Member> members = new Applications(connection).members(applicationId);
            LocalDate from = stored.appliedOn().minusMonths(rule.months());
            LocalDate to = stored.appliedOn().minusDays(1);
            CostFinding finding = CostDecision.make(stored.appliedOn(), from, to, office.policies().current(), office.now(), stored.povertyClass(),
                    members.size(), assets(connection, applicationId), costs(members, from, to));
            new Life(connection).keep(applicationId, Life.Kind.COST, finding);
            new Applications(connection).amount(applicationId, finding.amount());
            office.lookedAt(connection, stored, members, "POVERTY_COST", caller);
            if (finding.met() || rule.steps().contains(Step.JOINT_MEETING)) {
                office.move(connection, stored, PovertyAct.CHECK_COST, finding.met() ? "符合" : "不符合", caller.name());
            } else {
                office.move(connection, stored, PovertyAct.CHECK_COST, PovertyState.DECISION, "不符合", caller.name());
            }
            return finding;
        }
    }

    private List<PatientCost> costs(List<Member> members, LocalDate from, LocalDate to) {
        List<PatientCost> all = new ArrayList<>();
        for (Member member : members) {
            PersonCosts cost = costs.of(member.who(), from, to);
            all.add(new PatientCost(all.size() + 1, cost.total(), cost.policyScope(), cost.burden(), cost.outside()));
        }
        return all;
    }

    /** Where the town and civil affairs found different things, the larger counts. */
    private static Assets assets(Connection connection, String applicationId) throws SQLException {
        Life life = new Life(connection);
        Assets town = life.find(applicationId, Life.Kind.TOWN_AUDIT, Assets.class).orElse(null);
        Assets civil = life.find(applicationId, Life.Kind.INCOME, Assets.class).orElse(town);
        if (civil == null) {
            throw No.notNow("还没有收入和财产的核对结果，不能核对费用");
        }
        return town == null ? civil : CostDecision.larger(civil, town);
    }
}
