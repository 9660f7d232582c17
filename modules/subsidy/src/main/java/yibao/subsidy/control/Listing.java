package yibao.subsidy.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import yibao.enrolment.ListedPerson.Dated;
import yibao.kernel.Money;
import yibao.kernel.policy.SubsidyRule.MidYear;
import yibao.premium.SubsidisedPerson;
import yibao.premium.SubsidisedPerson.Version;
import yibao.subsidy.CaseList;
import yibao.subsidy.control.Entitling.Entitled;

/** On which lists a person belongs, each with a sentence that says why. */
public final class Listing {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final Entitling entitling;
    private final MidYear midYear;
    private final UnaryOperator<String> names;
    private final LocalDate today;

    /** @param today classes that are lost later are not lost yet */
    public Listing(Entitling entitling, MidYear midYear, UnaryOperator<String> names, LocalDate today) {
        this.entitling = entitling;
        this.midYear = midYear;
        this.names = names;
        this.today = today;
    }

    public List<Finding> of(Facts facts) {
        Optional<Entitled> entitled = entitling.of(facts);
        List<Finding> found = new ArrayList<>(1);
        toEnrol(facts, entitled).ifPresent(found::add);
        facts.levied().ifPresent(person -> {
            refund(person).ifPresent(found::add);
            twice(facts, person).ifPresent(found::add);
            gone(facts, person, entitled).ifPresent(found::add);
            late(facts, person).ifPresent(found::add);
        });
        dead(facts).ifPresent(found::add);
        return found;
    }

    /** Entitled and not insured. */
    private Optional<Finding> toEnrol(Facts facts, Optional<Entitled> entitled) {
        boolean insured = facts.listed().map(person -> person.isInsured()).orElse(true);
        boolean dead = facts.died().isPresent();
        return insured || dead ? Optional.empty() : entitled.filter(one -> one.amount().isPositive()).map(one -> new Finding(
                CaseList.TO_ENROL, one.psnIdetType(), one.amount(), one.listing().begins(), one.listing().firstKnown(),
                one.listing().begins() + " 起列入" + names.apply(one.psnIdetType()) + "名单（" + day(one.listing().firstKnown())
                        + " 获知），" + entitling.year().year() + " 年度未参保，参保后由财政资助 " + one.amount() + " 元"));
    }

    /** Finance pays and the person has paid too. */
    private Optional<Finding> refund(SubsidisedPerson person) {
        Version now = person.now();
        Money kept = person.paid().minus(person.refunded());
        if (!now.isSubsidised() || kept.compareTo(now.due()) <= 0) {
            return Optional.empty();
        }
        Money back = kept.minus(now.due());
        return Optional.of(new Finding(CaseList.REFUND, now.psnIdetType(), back, person.lastPaid(), person.paidKnown(),
                names.apply(now.psnIdetType()) + "由财政资助 " + now.subsidy() + " 元，本人应缴 " + now.due() + " 元，实缴 " + kept
                        + " 元，应退 " + back + " 元"));
    }

    /** Finance pays under one insutype while the person is insured under the other as well. */
    private Optional<Finding> twice(Facts facts, SubsidisedPerson person) {
        Version now = person.now();
        return facts.otherCover(entitling.year().insutype()).filter(other -> now.isSubsidised()).map(other -> new Finding(
                CaseList.TWICE, now.psnIdetType(), now.subsidy(), entitling.firstDay(), now.known(),
                "险种 " + entitling.year().insutype() + " 由财政资助 " + now.subsidy() + " 元，同年度又参加险种 " + other.insutype()
                        + "，请核实后停止其中一项"));
    }

    /** The support was taken back, or the class was lost in the year. */
    private Optional<Finding> gone(Facts facts, SubsidisedPerson person, Optional<Entitled> entitled) {
        Version now = person.now();
        if (!now.isSubsidised()) {
            return person.lastSubsidised().map(before -> takenBack(facts, before, now));
        }
        return entitled.filter(one -> one.lostOn() != null && !one.lostOn().isAfter(today)).map(one -> new Finding(CaseList.GONE,
                one.psnIdetType(), now.subsidy().minus(one.amount()), one.lostOn(), knownOf(facts, one.lostOn(), now),
                names.apply(one.psnIdetType()) + "身份至 " + one.lostOn() + " 止，" + (midYear == MidYear.KEEPS
                        ? "按规定保留当年资助 " + now.subsidy() + " 元"
                        : "按月折算应资助 " + one.amount() + " 元，多资助 " + now.subsidy().minus(one.amount()) + " 元")));
    }

    private Finding takenBack(Facts facts, Version before, Version now) {
        Optional<Dated> ended = facts.listings().stream().filter(listing -> listing.ends() != null
                && listing.psnIdetType().equals(before.psnIdetType())).max(Comparator.comparing(Dated::ends));
        LocalDate holds = ended.map(Dated::ends).orElse(entitling.firstDay());
        return new Finding(CaseList.GONE, before.psnIdetType(), before.subsidy().negated(), holds,
                ended.map(Dated::known).orElse(now.known()), names.apply(before.psnIdetType()) + (ended.isPresent()
                        ? "身份至 " + holds + " 止，" + day(ended.get().known()) + " 才获知，" : "已不在名单，")
                        + day(now.known()) + " 核减资助 " + before.subsidy() + " 元" + (now.levied()
                        ? "，本人应缴 " + now.due() + " 元" : "，本年度不再核定"));
    }

    /** Levied without support at first, and with it now. */
    private Optional<Finding> late(Facts facts, SubsidisedPerson person) {
        Version now = person.now();
        Version first = person.first();
        if (!now.isSubsidised() || first.isSubsidised() || !first.levied()) {
            return Optional.empty();
        }
        Optional<Dated> listing = Facts.earliest(facts.listings(), now.psnIdetType());
        LocalDate holds = listing.map(Dated::begins).orElse(entitling.firstDay());
        Instant known = listing.map(Dated::firstKnown).orElse(now.known());
        return Optional.of(new Finding(CaseList.LATE, now.psnIdetType(), now.subsidy(), holds, known,
                names.apply(now.psnIdetType()) + "身份自 " + holds + " 起，" + day(known) + " 才获知；" + day(now.known())
                        + " 由本人应缴 " + first.due() + " 元更正为财政资助 " + now.subsidy() + " 元"));
    }

    /** Dead and still on a list, or levied with support for a year that the person did not see. */
    private Optional<Finding> dead(Facts facts) {
        Optional<Version> now = facts.levied().map(SubsidisedPerson::now).filter(Version::isSubsidised);
        return facts.died().filter(day -> now.isPresent() || facts.listings().stream().anyMatch(listing -> listing.meets(day.plusDays(1),
                LocalDate.MAX))).map(day -> {
                    boolean before = day.isBefore(entitling.firstDay());
                    Money amount = before ? now.map(Version::subsidy).orElse(Money.ZERO) : Money.ZERO;
                    return new Finding(CaseList.DEAD, now.map(Version::psnIdetType).orElse(null), amount, day,
                            knownOf(facts, day, now.orElse(null)), day + " 死亡" + (before
                                    ? "，在 " + entitling.year().year() + " 年度开始之前" : "") + (amount.isPositive()
                                    ? "，资助 " + amount + " 元应收回" : now.isPresent() ? "，当年资助不变" : "") + "，请告知名单来源部门");
                });
    }

    private static Instant knownOf(Facts facts, LocalDate ended, Version now) {
        return facts.listings().stream().filter(listing -> ended.equals(listing.ends())).map(Dated::known).findFirst()
                .or(() -> Optional.ofNullable(now).map(Version::known))
                .or(() -> facts.listings().stream().map(Dated::known).max(Instant::compareTo)).orElseThrow();
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, OFFICE).toString();
    }
}
