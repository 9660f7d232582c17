package yibao.kernel.policy;

/** What can have become of somebody who is no longer insured; one that {@code closes} takes the person off the work list. */
public record FollowUpState(String code, String name, boolean closes, int rank, Provenance provenance) implements PolicyRow {
    @Override
    public Object key() {
        return code;
    }
}
