package yibao.enrolment;

import java.util.List;

/**
 * A doubt about one register or two. Born by a run of the search; DECIDED by a verdict of two people; OPEN again when
 * the facts change; GONE when the search finds it no more.
 *
 * @param other   null where the doubt is about one register
 * @param verdict null while it is open
 * @param kept    FIRST or OTHER, with SAME_PERSON only
 */
public record IdentityCase(long caseNo, List<IdentityReason> reasons, PersonRef first, String firstTown, PersonRef other,
        String otherTown, State state, IdentityVerdict verdict, String kept, String facts, String foundAt) {
    public static final String FIRST = "FIRST";
    public static final String OTHER = "OTHER";

    public enum State {
        OPEN, DECIDED, GONE
    }

    public boolean isPair() {
        return other != null;
    }
}
