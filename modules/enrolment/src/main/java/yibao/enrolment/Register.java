package yibao.enrolment;

import java.time.LocalDate;
import java.util.List;

/**
 * What the register says of one insured person now.
 *
 * @param formerNames other names it had for this number, in the order of time
 * @param covers      the normal periods of the year
 */
public record Register(PersonRef who, String name, long nameKey, String gend, LocalDate born, LocalDate death,
        List<String> formerNames, List<Cover> covers) {

    /** One normal period; it ends before it begins where somebody died before. */
    public record Cover(String insutype, LocalDate begins, LocalDate ends, String county, String townCode, String householdNo) {
        public boolean overlaps(Cover other) {
            return !begins.isAfter(other.ends) && !other.begins.isAfter(ends);
        }
    }

    /** Where the person is insured first. */
    public Cover home() {
        return covers.get(0);
    }
}
