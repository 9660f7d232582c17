package yibao.warning.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import yibao.enrolment.boundary.ExportPurpose;
import yibao.kernel.Masked;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;
import yibao.warning.Lead;
import yibao.warning.LeadFilter;
import yibao.warning.LeadReason;
import yibao.warning.boundary.ExportingLeads;
import yibao.warning.boundary.FollowingUpLeads;
import yibao.warning.boundary.ListingLeads;

/** 制度找人: who fits a benefit and has not applied for it. */
@Path("/warnings/leads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Key.ASSISTANCE, Role.Key.CLERK})
public class LeadsResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 1_000;

    @Inject
    private ListingLeads listing;

    @Inject
    private FollowingUpLeads followingUp;

    @Inject
    private ExportingLeads exporting;

    @Inject
    private CurrentCaller caller;

    /** One person for one reason; name and number masked. {@code leadId} is what a follow-up names. */
    public record LeadRow(long leadId, String reason, String name, String certNo, String householdNo, String classes, String insuAdmdvs, String townCode,
            String total, String burden, String assistance, String sentence, String followUp, String note, String followedUpBy, String followedUpAt) {
        static LeadRow of(Lead lead) {
            var mark = lead.followUp();
            return new LeadRow(lead.leadId(), lead.reason().name(), Masked.name(lead.name()), Masked.certno(lead.who().certno()), lead.householdNo(),
                    lead.classes(), lead.insuAdmdvs(), lead.townCode(), lead.total().toString(), lead.burden().toString(), lead.assistance().toString(),
                    lead.sentence(), mark == null ? null : mark.state(), mark == null ? null : mark.note(), mark == null ? null : mark.by(),
                    mark == null ? null : mark.at().toString());
        }
    }

    /** {@code total} counts all that fit; {@code next} is the cursor of the following page, null on the last. */
    public record LeadPage(List<LeadRow> people, long total, String next) {}

    /** A mark on several, all or none. */
    public record LeadMark(@NotNull List<@NotNull(message = "leadIds 中有空值") Long> leadIds, @NotNull String state, String note) {}

    public record LeadsMarked(int people) {}

    /** What to take home; without {@code wholeNumbers} the numbers are masked, with it a purpose is needed. */
    public record LeadExport(@NotNull Integer year, String town, LeadReason reason, String state, boolean wholeNumbers, String purpose) {
        LeadFilter filter() {
            return new LeadFilter(year, town, reason, state);
        }

        ExportPurpose exportPurpose() {
            return new ExportPurpose(wholeNumbers, purpose);
        }
    }

    @GET
    public LeadPage list(@QueryParam("year") Integer year, @QueryParam("town") String town, @QueryParam("reason") LeadReason reason,
            @QueryParam("state") String state, @QueryParam("cursor") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("100") int limit) {
        var filter = new LeadFilter(needed(year), town, reason, state);
        int size = Math.max(1, Math.min(limit, MOST));
        var page = listing.pageAfter(filter, after, size, caller.get());
        return new LeadPage(page.stream().map(LeadRow::of).toList(), listing.count(filter, caller.get()),
                page.size() < size ? null : String.valueOf(page.get(size - 1).leadId()));
    }

    @POST
    @Path("/follow-ups")
    public LeadsMarked mark(@Valid @NotNull LeadMark mark) {
        return new LeadsMarked(followingUp.mark(mark.leadIds(), mark.state(), mark.note(), caller.get()));
    }

    @POST
    @Path("/exports")
    @Produces(XLSX)
    public Response workbook(@Valid @NotNull LeadExport export) {
        var who = caller.get();
        var purpose = export.exportPurpose();
        StreamingOutput body = out -> exporting.workbook(export.filter(), purpose, who, out);
        return attachment(body, "leads-" + export.year() + ".xlsx");
    }

    @POST
    @Path("/exports/by-town")
    @Produces("application/zip")
    public Response workbooksByTown(@Valid @NotNull LeadExport export) {
        var who = caller.get();
        var purpose = export.exportPurpose();
        StreamingOutput body = out -> exporting.workbooksByTown(export.filter(), purpose, who, out);
        return attachment(body, "leads-" + export.year() + ".zip");
    }

    /** @throws BusinessProblem YEAR_MISSING */
    static int needed(Integer year) {
        if (year == null) {
            throw new BusinessProblem("warning", "YEAR_MISSING", 422, "请给出年度 year，如 2022", "year");
        }
        return year;
    }

    private static Response attachment(StreamingOutput body, String name) {
        return Response.ok(body).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }
}
