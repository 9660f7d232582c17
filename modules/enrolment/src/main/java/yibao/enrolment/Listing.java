package yibao.enrolment;

import java.time.LocalDate;

/**
 * A line of a list of people in hardship: in force from {@code begins} to {@code ends}, both days included, no end = null.
 * {@code source} names the batch that told us.
 */
public record Listing(String psnIdetType, String name, LocalDate begins, LocalDate ends, String insuAdmdvs, String sender, String source) {
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(begins) && (ends == null || !day.isAfter(ends));
    }

    public boolean endedBefore(LocalDate day) {
        return ends != null && ends.isBefore(day);
    }
}
