package yibao.warning;

import java.time.LocalDate;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;

/**
 * Somebody, or a household, whose burden has reached a line. It is born in a run and pushed to civil affairs at once,
 * waits for their verdict, and ends by it, by the next line or by a burden that fell back. The figures are those it was
 * raised with; {@code nowBurden} is what the last run found.
 *
 * @param who         the person, or the member of the household who bears most
 * @param householdNo null where unknown
 * @param members     whose burden is added up; 1 for a person
 * @param classes     lists of people in hardship they stand on, blanks between
 * @param initAlertId the alert of a lower line that this one takes the place of; null
 * @param checkedOn   day of the last answer; null
 * @param endedReason why it was withdrawn or replaced; null
 */
public record PovertyAlert(long alertNo, String alertId, int year, AlertType type, PersonRef who, String name, String householdNo,
        int members, String classes, String insuAdmdvs, String townCode, LocalDate periodBegins, LocalDate periodEnds, Figures figures,
        String lineCode, Money line, String sentence, LocalDate alertDate, LocalDate dueOn, String initAlertId, AlertState state,
        LocalDate checkedOn, Money nowBurden, String endedReason) {

    /** Days since it was pushed. */
    public long ageOn(LocalDate day) {
        return day.toEpochDay() - alertDate.toEpochDay();
    }

    /** Civil affairs has not answered in time. */
    public boolean isOverdueOn(LocalDate day) {
        return state.isOpen() && day.isAfter(dueOn);
    }
}
