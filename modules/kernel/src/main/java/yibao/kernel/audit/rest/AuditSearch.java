package yibao.kernel.audit.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import yibao.kernel.CertNo;
import yibao.kernel.audit.AuditFilter;
import yibao.kernel.problem.BusinessProblem;

/** Which events, with the person's number where it is about one; every part may be null. */
public record AuditSearch(@Size(max = 80) String actor, @Size(max = 60) String action, @Size(max = 6) String certType,
        @Size(max = 50) String certNo, @Size(max = 200) String object, OffsetDateTime from, OffsetDateTime to, Boolean oldestFirst,
        String cursor, @Min(1) @Max(500) Integer size) {
    private static final int USUAL = 100;

    AuditFilter filter() {
        return new AuditFilter(actor, action, normalised(), object, from == null ? null : from.toInstant(), to == null ? null : to.toInstant(),
                Boolean.TRUE.equals(oldestFirst));
    }

    int sizeOrDefault() {
        return size == null ? USUAL : size;
    }

    private String normalised() {
        if (certNo == null || certNo.isBlank()) {
            return null;
        }
        var reading = CertNo.read(certType == null ? CertNo.RESIDENT_CARD : certType, certNo);
        if (reading instanceof CertNo.Bad bad) {
            throw new BusinessProblem("audit", bad.code(), 422, bad.message(), "certNo");
        }
        return ((CertNo.Good) reading).certno();
    }
}
