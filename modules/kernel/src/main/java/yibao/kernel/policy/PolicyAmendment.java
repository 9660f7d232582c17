package yibao.kernel.policy;

import java.time.Instant;

/**
 * A change that is read along with the files of the pack.
 *
 * @param name stands where a row of the files names its file
 */
public record PolicyAmendment(String name, PolicyDraft draft, Instant knownFrom) {}
