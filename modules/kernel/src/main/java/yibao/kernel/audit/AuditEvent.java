package yibao.kernel.audit;

import java.time.Instant;

/** One event as stored. */
public record AuditEvent(long seq, Instant happened, String actor, String action, String subject, String purpose, String object,
        String outcome, String detail, String prevHash, String hash) {}
