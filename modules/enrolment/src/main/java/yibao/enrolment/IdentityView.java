package yibao.enrolment;

import java.util.List;

/** A case with what the register says of it now, and what was found before. A register is null where it is no longer insured. */
public record IdentityView(IdentityCase about, Register first, Register other, List<Earlier> verdicts) {

    /** A verdict of two people; {@code current} where the facts are still those that it rests on. */
    public record Earlier(IdentityVerdict verdict, String kept, String note, String proposedBy, String confirmedBy, String at,
            boolean current) {
    }
}
