package yibao.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody on a list of people in hardship, with every listing and how the register insures them in one year.
 *
 * @param born     null where the register does not know the person
 * @param died     null for the living and the unknown
 * @param townCode of this year's insurance, else of last year's; may be null
 */
public record ListedPerson(PersonRef who, String name, LocalDate born, LocalDate died, String insuAdmdvs, String townCode,
        List<Dated> listings, List<Cover> covers) {

    /**
     * A listing by both its times.
     *
     * @param ends       null while it is open
     * @param firstKnown when we first heard of it
     * @param known      when we heard what it says now, its end for instance
     */
    public record Dated(String psnIdetType, LocalDate begins, LocalDate ends, String sender, String source, Instant firstKnown,
            Instant known) {
        /** On any day of the period, both ends included. */
        public boolean meets(LocalDate from, LocalDate to) {
            return !begins.isAfter(to) && (ends == null || !ends.isBefore(from));
        }
    }

    /** @param psnType may be null */
    public record Cover(String insutype, boolean normal, String psnType) {
    }

    public boolean isInsuredUnder(String insutype) {
        return covers.stream().anyMatch(cover -> cover.normal() && cover.insutype().equals(insutype));
    }

    public boolean isInsured() {
        return covers.stream().anyMatch(Cover::normal);
    }
}
