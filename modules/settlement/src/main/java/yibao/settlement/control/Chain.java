package yibao.settlement.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibao.settlement.Accumulators;
import yibao.settlement.Bill;
import yibao.settlement.Payments;
import yibao.settlement.Settled;
import yibao.settlement.Settled.State;
import yibao.settlement.Standing;
import yibao.settlement.Standing.Cover;
import yibao.settlement.Standings;
import yibao.settlement.Step;

/**
 * One person's year, bill after bill in the order of time. A bill that was taken back is calculated where it stands but
 * leaves no trace in the account, and its reversal is its negative.
 */
final class Chain {
    private final Terms terms;
    private final Standings standings;
    private final boolean telling;
    private final Account account = new Account();
    private final Reckoning reckoning = new Reckoning();

    Chain(Terms terms, Standings standings, boolean telling) {
        this.terms = terms;
        this.standings = standings;
        this.telling = telling;
    }

    List<Settled> settle(List<Bill> bills) {
        var ordered = bills.stream().sorted(Bill.ORDER).toList();
        var reversedBy = reversals(ordered);
        Map<String, Settled> reversed = new HashMap<>();
        List<Settled> results = new ArrayList<>(ordered.size());
        ordered.stream().filter(bill -> !bill.isReversal()).forEach(bill -> results.add(settle(bill, reversedBy, reversed)));
        ordered.stream().filter(Bill::isReversal).forEach(bill -> results.add(takenBack(bill, reversed, reversedBy)));
        results.sort((one, other) -> Bill.ORDER.compare(one.bill(), other.bill()));
        return results;
    }

    /** The first reversal of each settlement; a second one takes back nothing. */
    private static Map<String, String> reversals(List<Bill> ordered) {
        Map<String, String> first = new HashMap<>();
        ordered.stream().filter(Bill::isReversal).forEach(bill -> first.putIfAbsent(bill.reverses(), bill.setlId()));
        return first;
    }

    private Settled settle(Bill bill, Map<String, String> reversedBy, Map<String, Settled> reversed) {
        if (!reversedBy.containsKey(bill.setlId())) {
            return calculate(bill, account, State.COUNTED);
        }
        var settled = calculate(bill, account.copy(), State.REVERSED);
        reversed.put(bill.setlId(), settled);
        return settled;
    }

    private Settled calculate(Bill bill, Account used, State state) {
        var standing = standings.on(bill.day(), bill.insurance());
        var before = used.view(bill.insurance());
        fill(bill, standing);
        reckoning.run(terms.on(bill.day()), used);
        var after = state == State.COUNTED ? used.view(bill.insurance()) : before;
        var payments = PaymentsOf.bill(bill, reckoning);
        var applied = reckoning.assistance.terms == null ? null : reckoning.assistance.terms.psnIdetType;
        var steps = telling ? new Explaining(bill, standing, reckoning, payments).steps(state) : List.<Step>of();
        return new Settled(bill, standing, state, applied, before, after, payments, steps);
    }

    private void fill(Bill bill, Standing standing) {
        reckoning.insurance = bill.insurance().ordinal();
        reckoning.care = bill.care().ordinal();
        reckoning.level = bill.level().ordinal();
        reckoning.outside = bill.outside();
        reckoning.referred = bill.referred();
        reckoning.scope = bill.amounts().inscp().fen();
        reckoning.preself = bill.amounts().preself().fen();
        reckoning.classes = terms.bitsOf(standing.classes());
        reckoning.insured = standing.cover() != Cover.NONE;
        reckoning.waiting = standing.cover() == Cover.WAITING;
        reckoning.continuousYears = standing.continuousYears();
        reckoning.zeroClaimYears = standing.zeroClaimYears();
    }

    private Settled takenBack(Bill reversal, Map<String, Settled> reversed, Map<String, String> reversedBy) {
        var original = reversed.get(reversal.reverses());
        if (original == null || !reversal.setlId().equals(reversedBy.get(reversal.reverses()))) {
            return new Settled(reversal, standings.on(reversal.day(), reversal.insurance()), State.ORPHAN, null, Accumulators.EMPTY, Accumulators.EMPTY,
                    Payments.NOTHING, telling ? Explaining.orphan(reversal) : List.of());
        }
        return new Settled(reversal, original.standing(), State.REVERSAL, original.psnIdetType(), original.before(), original.after(),
                original.payments().negated(), telling ? Explaining.reversal(original) : List.of());
    }
}
