package yibao.poverty;

import java.time.LocalDate;
import yibao.kernel.Money;

/**
 * One member of a household in a register kept before: a row of {@code poverty-applications/1}. Rows of one household
 * have one {@code sourceNo}; the first is who applied.
 *
 * @param consentOn when the household agreed to the check, null in what is settled
 * @param settled   null for what is still under review
 */
public record OldCase(String sourceNo, int povertyClass, String insuAdmdvs, String townCode, String householdNo, Member member,
        LocalDate appliedOn, LocalDate consentOn, Settled settled) {

    /** How it ended. {@code amount} is the household's and stands with its first row only, zero with the others. */
    public record Settled(LocalDate metOn, String minutesNo, LocalDate noticeFrom, LocalDate noticeTo, LocalDate decidedOn,
            LocalDate validTo, LocalDate paidOn, Money amount, BankAccount account) {
    }

    /** Whether both tell of one household alike. */
    public boolean isOfSameHousehold(OldCase other) {
        return povertyClass == other.povertyClass && townCode.equals(other.townCode) && appliedOn.equals(other.appliedOn)
                && (settled == null) == (other.settled == null);
    }
}
