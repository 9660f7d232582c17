package yibao.premium;

/**
 * What somebody wants of a difference. Null leaves as it is, an empty text takes away.
 *
 * @param owner  the office or the person who has to settle it, at most 60 characters
 * @param note   at most 400 characters
 * @param reason why it is waived; only for {@link WorkState#WAIVED}
 */
public record WorkChange(WorkState state, String owner, String note, String reason) {

    public WorkChange {
        owner = owner == null ? null : owner.strip();
        note = note == null ? null : note.strip();
        reason = reason == null ? null : reason.strip();
    }
}
