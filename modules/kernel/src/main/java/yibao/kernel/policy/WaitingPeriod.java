package yibao.kernel.policy;

/**
 * How long somebody waits who joined late or after a gap, in months.
 *
 * @param variableCountsFirstMissedYear whether the first missed year already adds a month
 * @param floorMissedYears              from so many missed years on, the whole is never below {@code floorMonths}
 * @param assistanceInWaiting           whether assistance pays meanwhile
 */
public record WaitingPeriod(String insutype, int fixedMonths, boolean variableCountsFirstMissedYear, int floorMissedYears, int floorMonths,
        boolean assistanceInWaiting, Provenance provenance) implements BenefitRow {
    @Override
    public Object key() {
        return insutype;
    }
}
