package yibao.enrolment;

import java.time.LocalDate;

/** A person's cover in one kind of insurance for a year, from {@code begins} to {@code ends}, both days included. */
public record InsuredPeriod(String insutype, int coverageYear, LocalDate begins, LocalDate ends, String insuAdmdvs, String townCode,
        String psnType, String psnInsuStas) {
    private static final String NORMAL = "1";

    public boolean isNormal() {
        return NORMAL.equals(psnInsuStas);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(begins) && !day.isAfter(ends);
    }
}
