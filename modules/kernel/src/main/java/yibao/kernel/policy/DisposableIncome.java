package yibao.kernel.policy;

import java.util.List;
import yibao.kernel.Money;

/** What residents had to spend in a year, per head, as the statistics say; lines of warning and of assistance are shares of last year's. */
public record DisposableIncome(Residents residents, int year, Money perHead, Provenance provenance) implements BenefitRow {

    public enum Residents { ALL, URBAN, RURAL }

    @Override
    public Object key() {
        return key(residents, year);
    }

    static Object key(Residents residents, int year) {
        return List.of(residents, year);
    }
}
