package yibao.premium;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How far the work on a difference has come. A difference that nobody has touched is {@link #OPEN}. */
public enum WorkState {
    /** Nobody has taken it, or a run has changed its amounts. */
    OPEN("待处理"),
    /** Somebody has it on the desk. */
    ASSIGNED("已交办"),
    /** It is a difference indeed, and known where it comes from. */
    CONFIRMED("已核实"),
    /** Tax has been asked to give money back. */
    REFUND_ASKED("已申请退费"),
    /** Settled: by a run in which it no longer appears, or by somebody's word. */
    RESOLVED("已办结"),
    /** Left as it is, with a reason and by two persons. */
    WAIVED("免予处理");

    private final String label;

    WorkState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** By the word on the desk or by the code. */
    public static Optional<WorkState> find(String text) {
        String word = text.strip();
        return Arrays.stream(values()).filter(state -> state.label.equals(word) || state.name().equals(word)).findFirst();
    }

    /** What people may make of it; runs have rules of their own. */
    public Set<WorkState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(ASSIGNED, CONFIRMED, REFUND_ASKED, WAIVED);
            case ASSIGNED -> EnumSet.of(OPEN, CONFIRMED, REFUND_ASKED, RESOLVED, WAIVED);
            case CONFIRMED -> EnumSet.of(ASSIGNED, REFUND_ASKED, RESOLVED, WAIVED);
            case REFUND_ASKED -> EnumSet.of(CONFIRMED, RESOLVED);
            case RESOLVED -> EnumSet.of(OPEN);
            case WAIVED -> EnumSet.of(OPEN);
        };
    }
}
