package yibao.warning;

/**
 * Which leads are meant; null leaves open.
 *
 * @param town  9 digits, or 12 for a village
 * @param state a code of the finding states, or {@link #UNTOUCHED}
 */
public record LeadFilter(int year, String town, LeadReason reason, String state) {
    /** Nobody has followed it up. */
    public static final String UNTOUCHED = "UNTOUCHED";

    public static LeadFilter all(int year) {
        return new LeadFilter(year, null, null, null);
    }

    /** For the audit. */
    public String places() {
        return town == null ? "all towns" : town;
    }

    public LeadFilter inTown(String code) {
        return new LeadFilter(year, code, reason, state);
    }
}
