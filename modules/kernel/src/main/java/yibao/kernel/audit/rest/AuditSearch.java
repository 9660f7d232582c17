package yibao.kernel.audit.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import yibao.kernel.audit.AuditFilter;

/** Which events, with the person's number where it is about one; every part may be null. */
public record AuditSearch(@Size(max = 80) String actor, @Size(max = 60) String action, @Size(max = 6) String certType,
        @Size(max = 50) String certNo, @Size(max = 200) String object, OffsetDateTime from, OffsetDateTime to, Boolean oldestFirst,
        String cursor, @Min(1) @Max(500) Integer size) {
    private static final int USUAL = 100;

    AuditFilter filter() {
        return new AuditFilter(actor, action, AuditFilter.person(certType, certNo), object, from == null ? null : from.toInstant(), to == null ? null : to.toInstant(),
                Boolean.TRUE.equals(oldestFirst));
    }

    int sizeOrDefault() {
        return size == null ? USUAL : size;
    }
}
