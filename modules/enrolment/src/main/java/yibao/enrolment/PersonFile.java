package yibao.enrolment;

import java.util.List;
import java.util.Optional;

/** All that was known of a person at one moment: the register's record, every listing and every insured period, oldest first. */
public record PersonFile(Optional<PersonRecord> person, List<Listing> listings, List<InsuredPeriod> insured) {
    public boolean isUnknown() {
        return person.isEmpty() && listings.isEmpty() && insured.isEmpty();
    }
}
