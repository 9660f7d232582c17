package yibao.premium.control;

import java.time.LocalDate;
import yibao.kernel.Money;
import yibao.premium.WorkState;

/** A difference of the latest run and how its work stands. */
public record Standing(String diffId, String type, String insuAdmdvs, String townCode, LocalDate bookedOn,
        Money levied, Money received, int version, Marks marks) {

    /** What people can change. Texts are null where there is none. */
    public record Marks(WorkState state, String owner, String note, String reason) {
        public static final Marks NONE = new Marks(WorkState.OPEN, null, null, null);
    }

    /** A difference as it was read, and what it is marked with from now on. */
    public record Marked(Standing was, Marks marks) {
    }
}
