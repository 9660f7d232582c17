package yibao.poverty;

import java.util.EnumSet;
import java.util.Set;

/** What an application waits for. Where it goes from here is written in one place, the table of states. */
public enum PovertyState {
    /** The town has not handed it in yet. */
    DRAFT("草稿"),
    /** Handed back to the town with reasons. */
    RETURNED("退回补正"),
    /** The town audits income and assets itself, where the class asks for it. */
    TOWN_AUDIT("镇街审核"),
    /** Civil affairs checks income and assets of the household. */
    INCOME_CHECK("经济状况核对"),
    /** The bureau reads the cost that the household bore. */
    COST_CHECK("费用核对"),
    JOINT_MEETING("联席会商"),
    /** To be published. */
    PUBLIC_NOTICE("待公示"),
    ON_NOTICE("公示中"),
    /** An objection was found right. */
    STOPPED("异议成立"),
    DECISION("待决定"),
    /** Granted; finance has not ordered the payment yet. */
    PAYMENT("待发放"),
    /** The bank has the order. */
    SENT("已送银行"),
    /** The bank gave the money back. */
    BOUNCED("发放退回"),
    PAID("已发放"),
    CLOSED("已办结"),
    REFUSED("不予认定"),
    WITHDRAWN("已撤回");

    private static final Set<PovertyState> GRANTED = EnumSet.of(PAYMENT, SENT, BOUNCED, PAID, CLOSED);

    private final String label;

    PovertyState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether two persons have decided that the household is one. */
    public boolean isGranted() {
        return GRANTED.contains(this);
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return this == CLOSED || this == REFUSED || this == WITHDRAWN;
    }
}
