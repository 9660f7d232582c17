package yibao.premium;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;

/**
 * Somebody for whom finance pays, or once was to pay, a year's premium: every version of the levy and what was received.
 *
 * @param versions the oldest first, never empty; the last is the one that holds
 * @param paid     of the person's own money, refunds not taken off
 * @param refunded what tax gave back
 * @param lastPaid the day of the latest receipt; null without one
 * @param paidKnown when we came to know it; null without one
 */
public record SubsidisedPerson(PersonRef who, String name, String insuAdmdvs, String townCode, List<Version> versions,
        Money paid, Money refunded, LocalDate lastPaid, Instant paidKnown) {

    /** @param psnIdetType the class for which finance pays; null where it pays nothing */
    public record Version(String psnIdetType, Money fee, Money subsidy, Money due, boolean levied, String run, Instant known) {
        public boolean isSubsidised() {
            return subsidy.isPositive();
        }
    }

    public Version now() {
        return versions.get(versions.size() - 1);
    }

    public Version first() {
        return versions.get(0);
    }

    /** The latest version in which finance was to pay. */
    public Optional<Version> lastSubsidised() {
        return versions.stream().filter(Version::isSubsidised).reduce((one, later) -> later);
    }
}
