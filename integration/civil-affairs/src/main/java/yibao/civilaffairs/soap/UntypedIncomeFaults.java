package yibao.civilaffairs.soap;

import yibao.civilaffairs.incomechecks.IncomeChecksFault;

/** The faults of income checks. */
public class UntypedIncomeFaults extends RetellingFaults<IncomeChecksFault> {
    public UntypedIncomeFaults() {
        super("urn:yibao:income-checks:1", "incomeChecksFault", IncomeChecksFault.class);
    }

    @Override
    String codeOf(IncomeChecksFault typed) {
        return typed.getFaultInfo().getCode();
    }
}
