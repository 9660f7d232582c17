package yibao.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yibao.kernel.access.Scope;

/** All that was known of a person at one moment: the register's record, every listing and every insured period, oldest first. */
public record PersonFile(Optional<PersonRecord> person, List<Listing> listings, List<InsuredPeriod> insured) {
    public boolean isUnknown() {
        return person.isEmpty() && listings.isEmpty() && insured.isEmpty();
    }

    /**
     * Whether the person belongs to these divisions on a day: insured or listed there. Whoever is neither anywhere on
     * that day belongs to all places where they ever were; who never was anywhere is seen by the whole city only.
     */
    public boolean isWithin(Scope scope, LocalDate on) {
        if (scope.isEverywhere()) {
            return true;
        }
        boolean placed = insured.stream().anyMatch(period -> period.covers(on)) || listings.stream().anyMatch(listing -> listing.inForceOn(on));
        return insured.stream().filter(period -> !placed || period.covers(on))
                        .anyMatch(period -> scope.covers(period.insuAdmdvs(), period.townCode()))
                || listings.stream().filter(listing -> !placed || listing.inForceOn(on))
                        .anyMatch(listing -> scope.covers(listing.insuAdmdvs(), null));
    }
}
