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
     * Whether the person belongs to these divisions on a day: insured or listed there. A list names a county only, so whoever
     * is listed but not insured on that day belongs to the town of that county where they were insured before. Whoever is
     * neither anywhere on that day belongs to all places where they ever were; who never was anywhere is seen by the whole
     * city only.
     */
    public boolean isWithin(Scope scope, LocalDate on) {
        if (scope.isEverywhere()) {
            return true;
        }
        var insuredThen = insured.stream().filter(period -> period.covers(on)).toList();
        var listedThen = listings.stream().filter(listing -> listing.inForceOn(on)).toList();
        if (insuredThen.isEmpty() && listedThen.isEmpty()) {
            return isWithin(scope, insured, listings);
        }
        return isWithin(scope, insuredThen.isEmpty() ? before(listedThen) : insuredThen, listedThen);
    }

    private List<InsuredPeriod> before(List<Listing> listed) {
        return insured.stream().filter(period -> listed.stream()
                .anyMatch(listing -> listing.insuAdmdvs().equals(period.insuAdmdvs()))).toList();
    }

    private static boolean isWithin(Scope scope, List<InsuredPeriod> insured, List<Listing> listings) {
        return insured.stream().anyMatch(period -> scope.covers(period.insuAdmdvs(), period.townCode()))
                || listings.stream().anyMatch(listing -> scope.covers(listing.insuAdmdvs(), null));
    }
}
