package yibao.warning;

import java.time.Instant;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;

/**
 * Somebody to look up.
 *
 * @param sentence why, with the figures
 * @param followUp what became of it; null where nobody has looked
 */
public record Lead(long leadId, int year, LeadReason reason, PersonRef who, String name, String householdNo, String classes,
        String insuAdmdvs, String townCode, Money total, Money burden, Money assistance, String sentence, FollowUp followUp) {
    /** The last mark. */
    public record FollowUp(String state, String note, String by, Instant at) {}
}
