package yibao.poverty.control;

import static yibao.poverty.PovertyAct.*;
import static yibao.poverty.PovertyState.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.policy.PovertyClass.Step;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.Transition;

/** The whole life of an application in one table: state, act, who, where to, and what must hold. */
public final class StateTable {

    private static final String TOWN = Role.Key.CLERK;
    private static final String CIVIL = Role.Key.CIVIL;
    private static final String BUREAU = Role.Key.ASSISTANCE;
    private static final String FINANCE = Role.Key.FINANCE;
    /** The next step that the class asks for. */
    private static final PovertyState NEXT = null;

    private static final List<Transition> TABLE = List.of(
            line(DRAFT, SAVE, DRAFT, "本镇街的申请", TOWN),
            line(DRAFT, SUBMIT, NEXT, "家庭成员、患者、账户、资料齐全，已取得核对授权", TOWN),
            line(DRAFT, WITHDRAW, WITHDRAWN, "", TOWN),
            line(RETURNED, SAVE, RETURNED, "本镇街的申请", TOWN),
            line(RETURNED, SUBMIT, NEXT, "已按退回理由补正", TOWN),
            line(RETURNED, WITHDRAW, WITHDRAWN, "", TOWN),
            line(PovertyState.TOWN_AUDIT, AUDIT, NEXT, "两名以上审核人，收入和财产已核实", TOWN),
            line(PovertyState.TOWN_AUDIT, RETURN, RETURNED, "写明理由", BUREAU),
            line(PovertyState.TOWN_AUDIT, WITHDRAW, WITHDRAWN, "", TOWN),
            line(PovertyState.INCOME_CHECK, CHECK_INCOME, NEXT, "民政批量回复，或由民政人员登记", CIVIL),
            line(PovertyState.INCOME_CHECK, RETURN, RETURNED, "写明理由", CIVIL, BUREAU),
            line(PovertyState.INCOME_CHECK, WITHDRAW, WITHDRAWN, "", TOWN),
            line(PovertyState.COST_CHECK, CHECK_COST, NEXT, "按申请前若干个月的结算计算，结果连同依据留存", BUREAU),
            line(PovertyState.COST_CHECK, RETURN, RETURNED, "写明理由", BUREAU),
            line(PovertyState.COST_CHECK, WITHDRAW, WITHDRAWN, "", TOWN),
            line(PovertyState.JOINT_MEETING, MEET, NEXT, "会商同意；反对的转待决定，只能不予认定", BUREAU),
            line(PovertyState.JOINT_MEETING, RETURN, RETURNED, "写明理由", BUREAU),
            line(PovertyState.JOINT_MEETING, WITHDRAW, WITHDRAWN, "", TOWN),
            line(PovertyState.PUBLIC_NOTICE, PUBLISH, ON_NOTICE, "公示期从发布次日起算", BUREAU),
            line(PovertyState.PUBLIC_NOTICE, RETURN, RETURNED, "写明理由", BUREAU),
            line(PovertyState.PUBLIC_NOTICE, WITHDRAW, WITHDRAWN, "", TOWN),
            line(ON_NOTICE, OBJECT, ON_NOTICE, "公示期内", TOWN, BUREAU),
            line(ON_NOTICE, DISMISS, ON_NOTICE, "写明核查情况；由登记人以外的人处理", BUREAU),
            line(ON_NOTICE, UPHOLD, STOPPED, "写明核查情况；由登记人以外的人处理", BUREAU),
            line(ON_NOTICE, END_NOTICE, NEXT, "最后一日已过，没有待处理的异议"),
            line(STOPPED, RETURN, RETURNED, "写明理由", BUREAU),
            line(STOPPED, REFUSE, REFUSED, "两人", BUREAU),
            line(PovertyState.DECISION, GRANT, NEXT, "费用核对符合，会商同意，公示无成立的异议；两人", BUREAU),
            line(PovertyState.DECISION, REFUSE, REFUSED, "两人", BUREAU),
            line(PovertyState.PAYMENT, ORDER_PAYMENT, SENT, "两人；同一户没有在途或已到账的发放", FINANCE),
            line(SENT, PAY, PAID, "银行回复成功"),
            line(SENT, BOUNCE, BOUNCED, "银行回复退回，写明原因"),
            line(BOUNCED, CORRECT_ACCOUNT, PovertyState.PAYMENT, "账户已与原账户不同", TOWN),
            line(PAID, CLOSE, CLOSED, "", BUREAU));

    private StateTable() {
    }

    public static List<Transition> lines() {
        return TABLE;
    }

    public static Optional<Transition> find(PovertyState from, PovertyAct act) {
        return TABLE.stream().filter(line -> line.from() == from && line.act() == act).findFirst();
    }

    /** What the caller may do in that state. */
    public static List<PovertyAct> actsOf(PovertyState from, Caller caller) {
        return TABLE.stream().filter(line -> line.from() == from && line.roles().stream().anyMatch(caller.roles()::contains))
                .map(Transition::act).toList();
    }

    /** In which states the caller has something to do besides taking back. */
    public static List<PovertyState> statesOf(Caller caller) {
        return TABLE.stream().filter(line -> line.act() != WITHDRAW && line.act() != OBJECT && line.act() != RETURN
                && line.act() != DISMISS && line.act() != UPHOLD && line.roles().stream().anyMatch(caller.roles()::contains))
                .map(Transition::from).distinct().toList();
    }

    /** The state that the class's next step begins with; what follows the last one is the end. */
    public static PovertyState after(PovertyState from, List<Step> steps) {
        int done = switch (from) {
            case DRAFT, RETURNED -> -1;
            case ON_NOTICE -> Step.PUBLIC_NOTICE.ordinal();
            default -> Step.valueOf(from.name()).ordinal();
        };
        return steps.stream().filter(step -> step.ordinal() > done).findFirst().map(step -> PovertyState.valueOf(step.name()))
                .orElse(CLOSED);
    }

    private static Transition line(PovertyState from, PovertyAct act, PovertyState to, String condition, String... roles) {
        return new Transition(from, act, Set.of(roles), to, condition);
    }
}
