package yibao.premium.control;

import java.util.Objects;
import yibao.premium.WorkChange;
import yibao.premium.WorkState;

/** What may be done with a difference, and by how many persons. */
public final class WorkRules {

    private static final int LONGEST_OWNER = 60;
    private static final int LONGEST_TEXT = 400;

    private WorkRules() {
    }

    /** What becomes of a wish. */
    public sealed interface Decision {
    }

    /** It is done. */
    public record Done(Standing.Marks marks) implements Decision {
    }

    /** It is done when a second person agrees. */
    public record NeedsSecond(Standing.Marks marks) implements Decision {
    }

    /** It is so already. */
    public record Unchanged() implements Decision {
    }

    public record Refused(String code, String message) implements Decision {
    }

    public static Decision decide(Standing now, WorkChange wanted) {
        Standing.Marks marks = wished(now.marks(), wanted);
        if (marks.equals(now.marks())) {
            return new Unchanged();
        }
        Refused refused = refuse(now, marks);
        if (refused != null) {
            return refused;
        }
        return becomes(now, marks, WorkState.WAIVED) ? new NeedsSecond(marks) : new Done(marks);
    }

    /** Whoever gets an open difference has it on the desk; a reason stays only as long as the waiver. */
    private static Standing.Marks wished(Standing.Marks now, WorkChange wanted) {
        String owner = orElse(wanted.owner(), now.owner());
        WorkState state = wanted.state() == null ? now.state() : wanted.state();
        if (now.state() == WorkState.OPEN && state == WorkState.OPEN && now.owner() == null && owner != null) {
            state = WorkState.ASSIGNED;
        }
        String reason = state == WorkState.WAIVED ? orElse(wanted.reason(), now.reason()) : null;
        return new Standing.Marks(state, owner, orElse(wanted.note(), now.note()), reason);
    }

    private static String orElse(String wanted, String now) {
        if (wanted == null) {
            return now;
        }
        return wanted.isEmpty() ? null : wanted;
    }

    /** The first line that fits. */
    private static Refused refuse(Standing now, Standing.Marks to) {
        if (isUnfit(to.owner(), LONGEST_OWNER)) {
            return new Refused("OWNER_UNFIT", "责任方最多 60 字，且不能含控制字符，请修改");
        }
        if (isUnfit(to.note(), LONGEST_TEXT) || isUnfit(to.reason(), LONGEST_TEXT)) {
            return new Refused("TEXT_UNFIT", "备注和理由各最多 400 字，且不能含控制字符，请修改");
        }
        if (to.state() != now.marks().state() && !now.marks().state().next().contains(to.state())) {
            return new Refused("STATE_ORDER", "“" + now.marks().state().label() + "”不能直接改为“" + to.state().label()
                    + "”，可改为：" + String.join("、", now.marks().state().next().stream().map(WorkState::label).toList()));
        }
        if (to.state() != WorkState.OPEN && to.owner() == null) {
            return new Refused("OWNER_MISSING", "“" + to.state().label() + "”的差异应有责任方，请填写责任方");
        }
        if (becomes(now, to, WorkState.REFUND_ASKED) && !now.received().isPositive()) {
            return new Refused("NOTHING_TO_REFUND", "净缴为 " + now.received() + " 元，没有可退的费用，请改选其他状态");
        }
        if (becomes(now, to, WorkState.RESOLVED) && to.note() == null) {
            return new Refused("NOTE_MISSING", "办结应在备注中写明如何办结，请填写备注");
        }
        if (to.state() == WorkState.WAIVED && to.reason() == null) {
            return new Refused("REASON_MISSING", "免予处理应写明理由，请填写理由");
        }
        return null;
    }

    private static boolean becomes(Standing now, Standing.Marks to, WorkState state) {
        return to.state() == state
                && (now.marks().state() != state || state == WorkState.WAIVED && !Objects.equals(now.marks().reason(), to.reason()));
    }

    private static boolean isUnfit(String text, int longest) {
        return text != null && (text.length() > longest
                || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }
}
