package yibao.enrolment;

import java.time.LocalDate;

/**
 * Insured last year, not yet this year.
 *
 * @param rowId      stays with the person from one working out to the next
 * @param townCode   12 digits where the register names the village, else 9
 * @param paidBefore premium of last year, {@link PremiumRecords.Standing#state()}
 * @param paidNow    premium of this year: PAID_UNLEVIED has paid but is not in the register
 * @param followUp   what became of it, null where nobody has looked
 */
public record LapsedPerson(int line, long rowId, PersonRef who, String name, String gend, LocalDate born, String ageBand,
        String insutype, String psnType, Situation situation, String townCode, String householdNo, String paidBefore,
        String paidNow, FollowUp followUp) {

    /** The last mark on a person, from whatever year. */
    public record FollowUp(String state, String note, String by, String at, int year) {
    }
}
