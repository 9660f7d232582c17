package yibao.settlement.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import yibao.kernel.Money;
import yibao.settlement.Bill;
import yibao.settlement.BillAmounts;
import yibao.settlement.Care;
import yibao.settlement.ChainDifference;
import yibao.settlement.HospitalLevel;
import yibao.settlement.Insurance;
import yibao.settlement.Settled;
import yibao.settlement.Standings;

/** What holds for every person's year, whatever the bills. */
class ChainPropertiesTest {
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2025, 1, 1, 8, 0);

    /** A person's year in a city. */
    record Year(String pack, List<Bill> bills, Standings standings) {
        List<Settled> settle() {
            return settle(bills);
        }

        List<Settled> settle(List<Bill> other) {
            return Packs.rules(pack).settle(other, standings);
        }
    }

    @Property(tries = 200)
    void noLayerPaysMoreThanIsLeft(@ForAll("years") Year year) {
        assertThat(year.settle()).filteredOn(settled -> settled.state() == Settled.State.COUNTED).allSatisfy(settled -> {
            var paid = settled.payments();
            var amounts = settled.bill().amounts();
            assertThat(List.of(paid.basic(), paid.major(), paid.assistance(), paid.tilt(), paid.person(), paid.burden(), paid.deductible(), paid.outside()))
                    .allMatch(part -> part.compareTo(Money.ZERO) >= 0);
            assertThat(paid.basic()).isLessThanOrEqualTo(amounts.inscp());
            assertThat(paid.fund()).isLessThanOrEqualTo(amounts.inscp().plus(amounts.preself()));
            assertThat(settled.after().assistancePaid()).isLessThanOrEqualTo(Money.ofYuan("150000.00"));
            assertThat(settled.after().pool().paid()).isLessThanOrEqualTo(Money.ofYuan("300000.00"));
        });
    }

    @Property(tries = 200)
    void sumsEqualTheBill(@ForAll("years") Year year) {
        assertThat(year.settle()).filteredOn(settled -> settled.state() != Settled.State.ORPHAN).allSatisfy(settled -> {
            var paid = settled.payments();
            assertThat(paid.fund().plus(paid.person()).plus(paid.hospital())).isEqualTo(settled.bill().amounts().medfee());
            assertThat(paid.account().plus(paid.mutualAid()).plus(paid.cash())).isEqualTo(paid.person());
            assertThat(paid.burden().plus(paid.outside())).isEqualTo(paid.person().plus(paid.hospital()));
        });
    }

    @Property(tries = 200)
    void arrivalDoesNotMatter(@ForAll("years") Year year, @ForAll Random random) {
        var shuffled = new ArrayList<>(year.bills());
        Collections.shuffle(shuffled, random);
        assertThat(year.settle(shuffled)).isEqualTo(year.settle());
    }

    @Property(tries = 200)
    void calculatingAgainChangesNothing(@ForAll("years") Year year) {
        var once = year.settle();
        var again = year.settle(once.stream().map(Settled::bill).toList());
        assertThat(ChainDifference.between(once, again).isEmpty()).isTrue();
    }

    /** Each yuan more is borne by somebody, so the funds never pay less for the larger bill. */
    @Property(tries = 200)
    void aLargerBillNeverLowersWhatTheFundsPay(@ForAll("years") Year year, @ForAll @IntRange(min = 0, max = 100) int which, @ForAll @LongRange(min = 1, max = 30_000_000) long more) {
        var counted = year.settle().stream().filter(settled -> settled.state() == Settled.State.COUNTED).toList();
        if (!counted.isEmpty()) {
            var before = counted.get(which % counted.size());
            var larger = year.bills().stream().map(bill -> bill.equals(before.bill()) ? larger(bill, more) : bill).toList();
            var after = year.settle(larger).stream().filter(settled -> settled.bill().setlId().equals(before.bill().setlId())).findFirst().orElseThrow();
            assertThat(after.payments().fund()).isGreaterThanOrEqualTo(before.payments().fund());
            assertThat(after.payments().burden()).isGreaterThanOrEqualTo(before.payments().burden());
        }
    }

    @Property(tries = 200)
    void aReversedBillIsAsIfItHadNeverBeen(@ForAll("years") Year year, @ForAll @IntRange(min = 0, max = 100) int which) {
        var counted = year.settle().stream().filter(settled -> settled.state() == Settled.State.COUNTED).map(Settled::bill).toList();
        if (!counted.isEmpty()) {
            var gone = counted.get(which % counted.size());
            var with = new ArrayList<>(year.bills());
            with.add(Bills.reversal(gone, "Z", gone.setlTime().plusDays(400)));
            var without = year.bills().stream().filter(bill -> !bill.equals(gone)).toList();
            assertThat(year.settle(with).stream().filter(settled -> settled.state() == Settled.State.COUNTED).toList())
                    .isEqualTo(year.settle(without).stream().filter(settled -> settled.state() == Settled.State.COUNTED).toList());
        }
    }

    @Property(tries = 200)
    void aLateBillChangesNothingBeforeIt(@ForAll("years") Year year, @ForAll @IntRange(min = 0, max = 100) int which) {
        var late = year.bills().get(which % year.bills().size());
        var without = year.bills().stream().filter(bill -> !bill.equals(late) && !late.setlId().equals(bill.reverses())).toList();
        if (late.isReversal()) {
            return;
        }
        var changed = ChainDifference.between(year.settle(without), year.settle());
        assertThat(changed.changes()).allSatisfy(change -> assertThat(Bill.ORDER.compare(change.after().bill(), late)).isGreaterThanOrEqualTo(0));
    }

    private static Bill larger(Bill bill, long more) {
        var old = bill.amounts();
        var amounts = new BillAmounts(old.medfee().plus(new Money(more)), old.fulamt(), old.overlmt(), old.preself(), old.inscp().plus(new Money(more)),
                old.hospital(), old.account(), old.mutualAid());
        return new Bill(bill.setlId(), bill.setlTime(), bill.insurance(), bill.care(), bill.level(), bill.outside(), bill.referred(), amounts, null);
    }

    @Provide
    Arbitrary<Year> years() {
        var classes = Arbitraries.of("TK", "DB", "DBBY", "JCDX", "FPZP").set().ofMaxSize(2);
        var packs = Arbitraries.of("qidong", "tongliao");
        return Combinators.combine(packs, rows().list().ofMinSize(1).ofMaxSize(8), classes, Arbitraries.integers().between(0, 40))
                .as((pack, rows, listed, continuous) -> new Year(pack, bills(rows), standings(listed.toArray(String[]::new), continuous)));
    }

    private static Standings standings(String[] listed, int continuous) {
        var standings = Bills.listed(listed);
        return new Standings(standings.classes(), standings.covers(), continuous % 5 == 0 ? NEW_YEAR.toLocalDate().plusMonths(3) : null, continuous, continuous % 3);
    }

    /** A bill without its number: hour of the year, kind of care, level, place, policy scope and the rest in fen, and whether it is taken back. */
    private record Row(int hour, Insurance insurance, Care care, HospitalLevel level, int place, long inscp, long rest, boolean reversed) {}

    private static Arbitrary<Row> rows() {
        var amounts = Arbitraries.oneOf(Arbitraries.longs().between(0, 100_000), Arbitraries.longs().between(0, 60_000_000));
        return Combinators.combine(Arbitraries.integers().between(0, 8700), Arbitraries.of(Insurance.class), Arbitraries.of(Care.class), Arbitraries.of(HospitalLevel.class),
                Arbitraries.integers().between(0, 3), amounts, Arbitraries.longs().between(0, 500_000), Arbitraries.of(false, false, false, true)).as(Row::new);
    }

    private static List<Bill> bills(List<Row> rows) {
        List<Bill> bills = new ArrayList<>();
        IntStream.range(0, rows.size()).forEach(i -> {
            var row = rows.get(i);
            var amounts = new BillAmounts(new Money(row.inscp() + 3 * row.rest()), new Money(row.rest()), new Money(row.rest()), new Money(row.rest()),
                    new Money(row.inscp()), new Money(row.rest()), new Money(row.inscp() / 3), new Money(row.rest() / 2));
            var bill = new Bill("S" + i, NEW_YEAR.plusHours(row.hour()), row.insurance(), row.care(), row.level(), row.place() > 1, row.place() == 3, amounts, null);
            bills.add(bill);
            if (row.reversed()) {
                bills.add(Bills.reversal(bill, "T" + i, bill.setlTime().plusDays(i)));
            }
        });
        return bills;
    }
}
