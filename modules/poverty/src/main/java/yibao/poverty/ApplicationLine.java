package yibao.poverty;

import java.time.LocalDate;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;

/**
 * An application in a list. {@code number} orders them; {@code amount} is null before the cost is known.
 *
 * @param who   applies, {@code applicant} their name; both null while a draft names nobody
 * @param since when it came into this state
 */
public record ApplicationLine(long number, String applicationId, String applicationNo, int povertyClass, String insuAdmdvs,
        String townCode, PersonRef who, String applicant, int persons, int patients, PovertyState state, LocalDate since,
        LocalDate appliedOn, LocalDate noticeTo, Money amount) {
}
