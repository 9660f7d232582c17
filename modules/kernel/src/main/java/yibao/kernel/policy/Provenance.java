package yibao.kernel.policy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a row holds ({@code validFrom..validTo}, both days included, no end = null), when we knew it
 * ({@code knownFrom} included, {@code knownTo} excluded, no end = null), and the document it comes from.
 */
public record Provenance(LocalDate validFrom, LocalDate validTo, Instant knownFrom, Instant knownTo,
        String source, String clause, Confidence confidence, String file, int line) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean knownAt(Instant moment) {
        return !moment.isBefore(knownFrom) && (knownTo == null || moment.isBefore(knownTo));
    }

    /** Document and clause as a letter would cite them. */
    public String citation() {
        return clause == null ? source : source + " " + clause;
    }

    boolean clashesWith(Provenance other) {
        return knownFrom.equals(other.knownFrom) && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Provenance other) {
        return other.validTo == null || !validFrom.isAfter(other.validTo);
    }
}
