package yibao.kernel.policy;

/** What becomes of a year's premium subsidy when its class is lost in that year. */
public record SubsidyRule(String insutype, MidYear midYear, Provenance provenance) implements PolicyRow {

    public enum MidYear {
        /** The year's support stays. */
        KEEPS,
        /** Support counts for the months in which the class held; a month that has begun is a whole one. */
        MONTHS
    }

    @Override
    public Object key() {
        return insutype;
    }
}
