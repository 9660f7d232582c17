package yibao.settlement;

import yibao.kernel.Money;

/** What a later bill or a reversal did to one result; {@code before} is null where it is new. */
public record SettledChange(String setlId, Settled before, Settled after) {
    public boolean isNew() {
        return before == null;
    }

    /** What the funds pay more (or less) than before. */
    public Money fundChange() {
        return isNew() ? after.payments().fund() : after.payments().fund().minus(before.payments().fund());
    }
}
