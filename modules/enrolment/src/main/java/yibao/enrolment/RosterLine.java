package yibao.enrolment;

import java.time.LocalDate;

/**
 * One row of {@code insured-roster/1}: a person is insured under an insutype for a year. Names are those of the
 * national platform.
 *
 * @param psnInsuStas 1 normal, 2 paused
 */
public record RosterLine(String psnCertType, String certno, String psnName, String gend, LocalDate brdy,
        String insutype, int year, String insuAdmdvs, String townCode, String psnType, String psnInsuStas,
        String householdNo, LocalDate deathDate) {

    public static final String NORMAL = "1";
    public static final String PAUSED = "2";

    /** The first day the year's cover holds. */
    public LocalDate begins() {
        return LocalDate.of(year, 1, 1);
    }

    /** The last day: the end of the year or of the life. Before {@link #begins()} where there never was cover. */
    public LocalDate ends() {
        LocalDate end = LocalDate.of(year, 12, 31);
        return deathDate != null && deathDate.isBefore(end) ? deathDate : end;
    }
}
