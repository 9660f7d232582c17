package yibao.settlement;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import yibao.kernel.Money;

/** What changed in a person's year when it was calculated again, in the order of the year; empty where nothing did. */
public record ChainDifference(List<SettledChange> changes) {
    public ChainDifference {
        changes = List.copyOf(changes);
    }

    /** @param before the year as it was known, of the same person; bills do not vanish, they are reversed */
    public static ChainDifference between(List<Settled> before, List<Settled> after) {
        var known = before.stream().collect(Collectors.toMap(settled -> settled.bill().setlId(), Function.identity()));
        return new ChainDifference(after.stream().filter(settled -> !settled.equals(known.get(settled.bill().setlId())))
                .map(settled -> new SettledChange(settled.bill().setlId(), known.get(settled.bill().setlId()), settled)).toList());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What the funds pay more (or less) in the whole year. */
    public Money fundChange() {
        return changes.stream().map(SettledChange::fundChange).reduce(Money.ZERO, Money::plus);
    }
}
