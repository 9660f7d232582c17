package yibao.subsidy.control;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibao.enrolment.ListedPerson;
import yibao.enrolment.ListedPerson.Cover;
import yibao.enrolment.ListedPerson.Dated;
import yibao.enrolment.PersonRef;
import yibao.premium.SubsidisedPerson;

/** What lists and levy say of one person; one of the two may be silent. */
public record Facts(Optional<ListedPerson> listed, Optional<SubsidisedPerson> levied) {

    public Facts {
        if (listed.isEmpty() && levied.isEmpty()) {
            throw new IllegalArgumentException("neither listed nor levied");
        }
    }

    public PersonRef who() {
        return levied.map(SubsidisedPerson::who).orElseGet(() -> listed.orElseThrow().who());
    }

    public String name() {
        return levied.map(SubsidisedPerson::name).orElseGet(() -> listed.orElseThrow().name());
    }

    public String insuAdmdvs() {
        return levied.map(SubsidisedPerson::insuAdmdvs).orElseGet(() -> listed.orElseThrow().insuAdmdvs());
    }

    public String townCode() {
        return levied.map(SubsidisedPerson::townCode).orElseGet(() -> listed.orElseThrow().townCode());
    }

    public LocalDate born() {
        return listed.map(ListedPerson::born).orElse(null);
    }

    Optional<LocalDate> died() {
        return listed.map(ListedPerson::died);
    }

    List<Dated> listings() {
        return listed.map(ListedPerson::listings).orElse(List.of());
    }

    /** Those that hold on a day of the period. */
    List<Dated> listings(LocalDate from, LocalDate to) {
        return listings().stream().filter(listing -> listing.meets(from, to)).toList();
    }

    /** The listing of a class that begins first; empty where none is of it. */
    static Optional<Dated> earliest(List<Dated> listings, String psnIdetType) {
        return listings.stream().filter(listing -> listing.psnIdetType().equals(psnIdetType))
                .min(Comparator.comparing(Dated::begins));
    }

    static Set<String> classes(List<Dated> listings) {
        return listings.stream().map(Dated::psnIdetType).collect(Collectors.toSet());
    }

    Optional<Cover> cover(String insutype) {
        return covers().filter(cover -> cover.insutype().equals(insutype)).findFirst();
    }

    /** Normally insured under another insutype than this one. */
    Optional<Cover> otherCover(String insutype) {
        return covers().filter(cover -> !cover.insutype().equals(insutype)).findFirst();
    }

    private Stream<Cover> covers() {
        return listed.stream().flatMap(person -> person.covers().stream()).filter(Cover::normal);
    }
}
