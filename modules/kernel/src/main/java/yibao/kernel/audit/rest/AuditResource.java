package yibao.kernel.audit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import yibao.kernel.access.Role;
import yibao.kernel.audit.AuditEvent;
import yibao.kernel.audit.ReadingAudit;
import yibao.kernel.audit.Verdict;
import yibao.kernel.platform.Clocks;

/** What the auditor reads: who did what, newest first, and whether the chain is as it was written. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Key.AUDITOR)
public class AuditResource {
    private static final int LONGEST_PAGE = 500;

    @Inject
    private ReadingAudit reading;

    /** {@code next} is the cursor of the following page, null on the last. */
    public record Page(List<Event> events, String next) {}

    /** {@code subject} is a keyed digest of the certificate number, never the number. */
    public record Event(long seq, OffsetDateTime at, String actor, String action, String subject, String purpose, String object,
            String outcome, String detail, String hash) {}

    /** {@code firstBadSeq} and {@code message} are null when the chain is intact. */
    public record Verification(boolean intact, Long events, String headHash, Long firstBadSeq, String message) {}

    @GET
    @Path("/events")
    public Page events(@QueryParam("cursor") String cursor,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(LONGEST_PAGE) int size) {
        var page = reading.page(Cursor.read(cursor), size);
        var next = page.size() < size ? null : Cursor.write(page.get(page.size() - 1).seq());
        return new Page(page.stream().map(AuditResource::view).toList(), next);
    }

    @GET
    @Path("/verification")
    public Verification verification() {
        var verdict = reading.verify();
        if (verdict instanceof Verdict.Broken broken) {
            return new Verification(false, null, null, broken.seq(), broken.message());
        }
        var head = ((Verdict.Intact) verdict).head();
        return new Verification(true, head.seq(), head.hash(), null, null);
    }

    private static Event view(AuditEvent event) {
        return new Event(event.seq(), event.happened().atZone(Clocks.BUREAU).toOffsetDateTime(), event.actor(), event.action(),
                event.subject(), event.purpose(), event.object(), event.outcome(), event.detail(), event.hash());
    }
}
