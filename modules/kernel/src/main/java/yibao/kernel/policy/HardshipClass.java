package yibao.kernel.policy;

/** A class of people in hardship by its code, and whether being listed in it entitles to medical assistance. */
public record HardshipClass(String code, String name, boolean assisted, int rank, Provenance provenance) implements PolicyRow {
    @Override
    public Object key() {
        return code;
    }
}
