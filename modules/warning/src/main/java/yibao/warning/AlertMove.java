package yibao.warning;

/**
 * What a run did to an alert, as civil affairs is told.
 *
 * @param move NEW, or how it ended
 */
public record AlertMove(Move move, PovertyAlert alert) {
    /** Born or ended. */
    public enum Move {
        NEW, SUPERSEDED, WITHDRAWN
    }
}
