package yibao.kernel.audit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.OffsetDateTime;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.audit.AuditEvent;
import yibao.kernel.audit.AuditFilter;
import yibao.kernel.audit.AuditPage;
import yibao.kernel.audit.ExportingAudit;
import yibao.kernel.audit.FieldChanges;
import yibao.kernel.audit.ReadingAudit;
import yibao.kernel.audit.Verdict;
import yibao.kernel.platform.Clocks;

/** The operation log: who did what, and whether the chain is as it was written. */
@Path("/audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Key.AUDITOR)
public class AuditResource {
    private static final int LONGEST_PAGE = 500;

    @Inject
    private ReadingAudit reading;

    @Inject
    private ExportingAudit exporting;

    @Inject
    private CurrentCaller current;

    /** {@code next} is the cursor of the following page, null on the last. */
    public record Page(List<Event> events, String next) {}

    /**
     * {@code subject} is a keyed digest of the certificate number, never the number. {@code people} is how many were shown
     * in a list and the root over them; {@code answered} what a list told of the person who was searched for.
     */
    public record Event(long seq, OffsetDateTime at, String actor, String action, String subject, String purpose, String object,
            String outcome, String detail, List<FieldChanges.Change> changes, String people, String answered, String hash) {}

    /** {@code firstBadSeq} and {@code message} are null when the chain is intact. */
    public record Verification(boolean intact, Long events, String headHash, Long firstBadSeq, String message) {}

    /** An administrator gets nothing of events that concern a person but who did what and when. */
    @GET
    @Path("/events")
    @RolesAllowed({Role.Key.AUDITOR, Role.Key.ADMIN})
    public Page events(@QueryParam("actor") String actor, @QueryParam("action") String action, @QueryParam("object") String object,
            @QueryParam("from") OffsetDateTime from, @QueryParam("to") OffsetDateTime to, @QueryParam("oldestFirst") boolean oldestFirst,
            @QueryParam("cursor") String cursor, @QueryParam("size") @DefaultValue("100") @Min(1) @Max(LONGEST_PAGE) int size) {
        var filter = new AuditFilter(actor, action, null, object, from == null ? null : from.toInstant(), to == null ? null : to.toInstant(),
                oldestFirst);
        return view(reading.page(filter, Cursor.read(cursor), size, current.get()));
    }

    /** As above for one person, whose number stands in no address. */
    @POST
    @Path("/searches")
    @Consumes(MediaType.APPLICATION_JSON)
    public Page search(@NotNull @Valid AuditSearch search) {
        return view(reading.page(search.filter(), Cursor.read(search.cursor()), search.sizeOrDefault(), current.get()));
    }

    @POST
    @Path("/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("text/csv")
    public Response export(@NotNull @Valid AuditSearch search) {
        var filter = search.filter();
        var caller = current.get();
        StreamingOutput table = out -> exporting.export(filter, caller, out);
        return Response.ok(table).header("Content-Disposition", "attachment; filename=\"audit.csv\"").build();
    }

    @GET
    @Path("/actions")
    @RolesAllowed({Role.Key.AUDITOR, Role.Key.ADMIN})
    public List<String> actions() {
        return reading.listActions();
    }

    @GET
    @Path("/verification")
    @RolesAllowed({Role.Key.AUDITOR, Role.Key.ADMIN})
    public Verification verification() {
        var verdict = reading.verify();
        if (verdict instanceof Verdict.Broken broken) {
            return new Verification(false, null, null, broken.seq(), broken.message());
        }
        var head = ((Verdict.Intact) verdict).head();
        return new Verification(true, head.seq(), head.hash(), null, null);
    }

    private static Page view(AuditPage page) {
        return new Page(page.events().stream().map(event -> view(event, page.answers().get(event.seq()))).toList(), page.next() == null ? null : Cursor.write(page.next()));
    }

    private static Event view(AuditEvent event, String answered) {
        return new Event(event.seq(), event.happened().atZone(Clocks.BUREAU).toOffsetDateTime(), event.actor(), event.action(),
                event.subject(), event.purpose(), event.object(), event.outcome(), event.detail(), event.fieldChanges().fields(), event.people(), answered,
                event.hash());
    }
}
