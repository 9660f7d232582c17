package yibao.enrolment;

import java.time.LocalDate;

/**
 * One row of {@code hardship-list/1}: a person belongs to a class from a day on.
 *
 * @param psnIdetType the class, see {@code hardship-classes} of the policy pack
 * @param endtime     the last day, null while it is open
 */
public record HardshipLine(String psnCertType, String certno, String psnName, String psnIdetType, LocalDate begntime,
        LocalDate endtime, String insuAdmdvs, String householdNo) {
}
