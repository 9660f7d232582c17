package yibao.poverty.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.policy.PovertyClass.Step;
import yibao.poverty.CostFinding;
import yibao.poverty.Meeting;
import yibao.poverty.Objection;
import yibao.poverty.PovertyState;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Stored;

/** What a decision says, and what stands in the way of granting. */
public final class Decisions {

    private Decisions() {
    }

    public static String title(Stored stored, boolean grant) {
        String what = "因病支出型" + stored.povertyClass() + "类 " + stored.applicationNo();
        return grant ? "认定 " + what + "，救助 " + stored.amount() + " 元" : "不予认定 " + what;
    }

    /** With the number of acts so far: a decision on what has changed since is not carried out. */
    public static String payload(Stored stored, boolean grant) {
        return "{\"application\":\"" + stored.applicationNo() + "\",\"grant\":" + grant + ",\"amount\":\"" + stored.amount() + "\",\"version\":"
                + stored.version() + "}";
    }

    public static boolean grants(String payload) {
        return payload.contains("\"grant\":true");
    }

    /** @throws yibao.kernel.problem.BusinessProblem NOT_ALLOWED_NOW with the first thing in the way of granting */
    public static void needGrantable(Connection connection, Stored stored, List<Step> steps) throws SQLException {
        Life life = new Life(connection);
        if (stored.state() != PovertyState.DECISION) {
            throw No.notNow("申请现为“" + stored.state().label() + "”，不能认定");
        }
        need(!steps.contains(Step.COST_CHECK) || life.find(stored.applicationId(), Life.Kind.COST, CostFinding.class).filter(CostFinding::met).isPresent(),
                "费用核对不符合，不能认定");
        need(!steps.contains(Step.JOINT_MEETING) || life.find(stored.applicationId(), Life.Kind.MEETING, Meeting.class).filter(Meeting::supports).isPresent(),
                "联席会商没有同意，不能认定");
        need(!steps.contains(Step.PUBLIC_NOTICE) || stored.shownTo() != null, "没有公示，不能认定");
        need(life.objections(stored.applicationId()).stream().noneMatch(Objection::isOpen), "还有待处理的异议，不能认定");
    }

    private static void need(boolean holds, String message) {
        if (!holds) {
            throw No.notNow(message);
        }
    }
}
