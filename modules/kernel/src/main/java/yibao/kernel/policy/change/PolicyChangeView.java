package yibao.kernel.policy.change;

import java.time.Instant;
import yibao.kernel.policy.PolicyDraft;

/** A change that two persons made; {@code knownFrom} is null until it has come into force. */
public record PolicyChangeView(String changeId, PolicyDraft draft, String previewId, String reason, String proposedBy,
        String confirmedBy, Instant confirmedAt, Instant knownFrom) {}
