package yibao.enrolment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import yibao.enrolment.LapsedFilter;
import yibao.enrolment.LapsedPerson;
import yibao.enrolment.Situation;
import yibao.enrolment.boundary.ExportPurpose;
import yibao.enrolment.boundary.ExportingLapsed;
import yibao.enrolment.boundary.FollowingUpLapsed;
import yibao.enrolment.boundary.ListingLapsed;
import yibao.kernel.Masked;
import yibao.kernel.access.CurrentCaller;

/** Who was insured last year and is not yet this year. */
@Path("/coverage/lapsed/{year: [0-9]{4}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"operator", "civil"})
public class LapsedResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private ListingLapsed listing;

    @Inject
    private FollowingUpLapsed followingUp;

    @Inject
    private ExportingLapsed exporting;

    @Inject
    private CurrentCaller caller;

    /** One person; name and number masked. {@code rowId} is what a follow-up names. */
    public record Lapsed(int line, long rowId, String name, String certNo, String gend, String ageBand, String insutype,
            String psnType, String situation, String townCode, String householdNo, String paidBefore, String paidNow,
            String followUp, String note, String followedUpBy, String followedUpAt) {
        static Lapsed of(LapsedPerson person) {
            var mark = person.followUp();
            return new Lapsed(person.line(), person.rowId(), Masked.name(person.name()), Masked.certno(person.who().certno()),
                    person.gend(), person.ageBand(), person.insutype(), person.psnType(), person.situation().name(),
                    person.townCode(), person.householdNo(), person.paidBefore(), person.paidNow(),
                    mark == null ? null : mark.state(), mark == null ? null : mark.note(), mark == null ? null : mark.by(),
                    mark == null ? null : mark.at());
        }
    }

    /** {@code total} counts all that fit; {@code next} is the cursor of the following page, null on the last. */
    public record LapsedPage(List<Lapsed> people, long total, String next) {
    }

    /** A mark on several people, all or none. */
    public record Mark(@NotNull List<@NotNull(message = "rowIds 中有空值") Long> rowIds, @NotNull String state, String note) {
    }

    public record Marked(int people) {
    }

    /** What to take home; without {@code wholeNumbers} the numbers are masked, with it a purpose is needed. */
    public record Export(String town, String ageBand, String insutype, Situation situation, String paidNow, String followUp,
            boolean wholeNumbers, String purpose) {
        LapsedFilter filter(int year) {
            return new LapsedFilter(year, town, ageBand, insutype, situation, paidNow, followUp);
        }
    }

    @GET
    public LapsedPage list(@PathParam("year") int year, @QueryParam("town") String town, @QueryParam("ageBand") String ageBand,
            @QueryParam("insutype") String insutype, @QueryParam("situation") Situation situation,
            @QueryParam("paidNow") String paidNow, @QueryParam("followUp") String followUp,
            @QueryParam("cursor") @DefaultValue("0") int after, @QueryParam("limit") @DefaultValue("100") int limit) {
        var filter = new LapsedFilter(year, town, ageBand, insutype, situation, paidNow, followUp);
        int size = PageSize.of(limit);
        var page = listing.pageAfter(filter, after, size, caller.get());
        return new LapsedPage(page.stream().map(Lapsed::of).toList(), listing.count(filter, caller.get()),
                page.size() < size ? null : String.valueOf(page.get(size - 1).line()));
    }

    @POST
    @Path("/follow-ups")
    public Marked mark(@PathParam("year") int year, @Valid @NotNull Mark mark) {
        return new Marked(followingUp.mark(year, mark.rowIds(), mark.state(), mark.note(), caller.get()));
    }

    @POST
    @Path("/exports")
    @Produces(XLSX)
    public Response workbook(@PathParam("year") int year, @Valid @NotNull Export export) {
        var who = caller.get();
        var purpose = new ExportPurpose(export.wholeNumbers(), export.purpose());
        StreamingOutput body = out -> exporting.workbook(export.filter(year), purpose, who, out);
        return attachment(body, "lapsed-" + year + ".xlsx");
    }

    @POST
    @Path("/exports/by-town")
    @Produces("application/zip")
    public Response workbooksByTown(@PathParam("year") int year, @Valid @NotNull Export export) {
        var who = caller.get();
        var purpose = new ExportPurpose(export.wholeNumbers(), export.purpose());
        StreamingOutput body = out -> exporting.workbooksByTown(export.filter(year), purpose, who, out);
        return attachment(body, "lapsed-" + year + ".zip");
    }

    static Response attachment(StreamingOutput body, String name) {
        return Response.ok(body).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }
}
