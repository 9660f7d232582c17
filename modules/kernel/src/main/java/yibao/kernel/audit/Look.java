package yibao.kernel.audit;

import java.util.List;

/** A look at several people at once: one event, by which each of them can be found. */
public record Look(AuditEntry entry, List<Seen> people) {
    public Look {
        people = List.copyOf(people);
    }

    /** An event about nobody, or about the one person it names. */
    static Look of(AuditEntry entry) {
        return new Look(entry, List.of());
    }
}
