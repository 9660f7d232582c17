package yibao.subsidy.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import yibao.kernel.Money;
import yibao.premium.SubsidisedPerson;
import yibao.premium.SubsidisedPerson.Version;
import yibao.subsidy.EntryKind;
import yibao.subsidy.control.Entitling.Entitled;

/** How a person's ledger should stand: one booking for each kind that is not nothing. */
public final class Accounting {

    private final Entitling entitling;
    private final UnaryOperator<String> names;

    /** @param names the word for a class */
    public Accounting(Entitling entitling, UnaryOperator<String> names) {
        this.entitling = entitling;
        this.names = names;
    }

    public List<Booking> of(Facts facts) {
        List<Booking> bookings = new ArrayList<>(2);
        entitling.of(facts).filter(entitled -> entitled.amount().isPositive())
                .ifPresent(entitled -> bookings.add(entitled(entitled)));
        facts.levied().ifPresent(person -> {
            if (person.now().isSubsidised()) {
                bookings.add(levied(person.now()));
            }
            paid(person, bookings);
        });
        return bookings;
    }

    private Booking entitled(Entitled entitled) {
        var listing = entitled.listing();
        return new Booking(entitled.psnIdetType(), EntryKind.ENTITLED, entitled.amount(), listing.begins(),
                listing.firstKnown(), listing.source(), listing.begins() + " 起列入" + names.apply(entitled.psnIdetType())
                        + "名单" + (entitled.lostOn() == null ? "" : "，至 " + entitled.lostOn() + " 止"));
    }

    private Booking levied(Version now) {
        return new Booking(now.psnIdetType(), EntryKind.LEVIED, now.subsidy(), entitling.firstDay(), now.known(), "应缴名册 " + now.run(),
                "个人缴费标准 " + now.fee() + " 元，财政资助 " + now.subsidy() + " 元，本人应缴 " + now.due() + " 元");
    }

    /** The person's own money is booked beside the class for which finance pays, or paid last. */
    private static void paid(SubsidisedPerson person, List<Booking> bookings) {
        Optional<String> psnIdetType = person.lastSubsidised().map(Version::psnIdetType);
        if (psnIdetType.isEmpty() || person.lastPaid() == null) {
            return;
        }
        add(bookings, person, psnIdetType.get(), EntryKind.PERSON, person.paid(), "本人缴费合计 " + person.paid() + " 元");
        add(bookings, person, psnIdetType.get(), EntryKind.REFUNDED, person.refunded(), "税务退费合计 " + person.refunded() + " 元");
    }

    private static void add(List<Booking> bookings, SubsidisedPerson person, String psnIdetType, EntryKind kind, Money amount,
            String reason) {
        if (!amount.equals(Money.ZERO)) {
            bookings.add(new Booking(psnIdetType, kind, amount, person.lastPaid(), person.paidKnown(), "税务缴费信息", reason));
        }
    }
}
