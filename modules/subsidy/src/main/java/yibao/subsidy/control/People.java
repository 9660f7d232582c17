package yibao.subsidy.control;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import yibao.enrolment.ListedPerson;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.ListingListed;
import yibao.premium.CoverageYear;
import yibao.premium.SubsidisedPerson;
import yibao.premium.SubsidyTerms;
import yibao.premium.boundary.ListingSubsidised;

/** Brings those on the lists and those in the levy together, some thousands at a time, however many there are. */
public final class People {

    private static final int PORTION = 2_000;

    private final CoverageYear of;
    private final SubsidyTerms terms;
    private final ListingListed listed;
    private final ListingSubsidised levied;
    private final LongConsumer progress;
    private long seen;

    public People(CoverageYear of, SubsidyTerms terms, ListingListed listed, ListingSubsidised levied, LongConsumer progress) {
        this.of = of;
        this.terms = terms;
        this.listed = listed;
        this.levied = levied;
        this.progress = progress;
    }

    /** Takes one person after another. */
    public interface Taker {
        void take(Facts facts) throws SQLException;
    }

    public void forEach(Taker taker) throws SQLException {
        String after = "";
        Optional<String> through;
        do {
            Map<PersonRef, SubsidisedPerson> inLevy = new LinkedHashMap<>();
            through = levied.forPortion(of, after, PORTION, person -> inLevy.put(person.who(), person));
            Giving giving = new Giving(taker, inLevy);
            listed.forPortion(of.year(), begunBy(), after, through, giving);
            giving.rest();
            after = through.orElse("");
            progress.accept(seen);
        } while (through.isPresent());
    }

    /** A listing that begins after both the identity period and the year says nothing of it. */
    private LocalDate begunBy() {
        LocalDate end = LocalDate.of(of.year(), 12, 31);
        return terms.identityTo().isAfter(end) ? terms.identityTo() : end;
    }

    /** Gives those who are listed with their levy, and after them the levied who are on no list. */
    private final class Giving implements Consumer<ListedPerson> {
        private final Taker taker;
        private final Map<PersonRef, SubsidisedPerson> inLevy;

        Giving(Taker taker, Map<PersonRef, SubsidisedPerson> inLevy) {
            this.taker = taker;
            this.inLevy = inLevy;
        }

        @Override
        public void accept(ListedPerson person) {
            give(new Facts(Optional.of(person), Optional.ofNullable(inLevy.remove(person.who()))));
        }

        void rest() {
            inLevy.values().forEach(person -> give(new Facts(Optional.empty(), Optional.of(person))));
        }

        private void give(Facts facts) {
            seen++;
            try {
                taker.take(facts);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
