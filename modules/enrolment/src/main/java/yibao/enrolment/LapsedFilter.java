package yibao.enrolment;

/**
 * Which of the lapsed are meant; null leaves open. {@code town} has 9 digits, or 12 for a village.
 *
 * @param followUp a code of the follow-up states, or {@link #UNTOUCHED}
 */
public record LapsedFilter(int year, String town, String ageBand, String insutype, Situation situation, String paidNow,
        String followUp) {
    /** Nobody has followed it up. */
    public static final String UNTOUCHED = "UNTOUCHED";

    public static LapsedFilter all(int year) {
        return new LapsedFilter(year, null, null, null, null, null, null);
    }

    public LapsedFilter inTown(String code) {
        return new LapsedFilter(year, code, ageBand, insutype, situation, paidNow, followUp);
    }
}
