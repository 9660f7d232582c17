package yibao.subsidy.rest;

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
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.Masked;
import yibao.kernel.access.Caller;
import yibao.kernel.access.CurrentCaller;
import yibao.premium.CoverageYear;
import yibao.subsidy.CaseFilter;
import yibao.subsidy.CaseList;
import yibao.subsidy.CaseState;
import yibao.subsidy.SubsidyCase;
import yibao.subsidy.boundary.ExportingCases;
import yibao.subsidy.boundary.ListingCases;
import yibao.subsidy.boundary.WorkingCases;

/** The lists that make themselves. */
@Path("/subsidy/lists/{insutype: [0-9]{3,6}}/{year: [0-9]{4}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"assistance", "clerk", "civil"})
public class ListsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_PAGE = 500;

    @Inject
    private ListingCases listing;

    @Inject
    private WorkingCases working;

    @Inject
    private ExportingCases exporting;

    @Inject
    private CurrentCaller caller;

    /** How many rows a list has, and how many of them nobody has touched. */
    public record Count(String list, String label, long rows, long open, String amount) {
    }

    public record Counts(List<Count> lists) {
    }

    /** One person on a list; name and number masked. {@code caseNo} is what handling names. */
    public record Row(long caseNo, String list, String name, String certNo, String psnIdetType, String amount, String holds,
            String known, String reason, String townCode, boolean present, String state, String note, String changedBy,
            String changedAt) {
        static Row of(SubsidyCase row) {
            return new Row(row.caseNo(), row.list().name(), Masked.name(row.name()), Masked.certno(row.who().certno()),
                    row.psnIdetType(), row.amount().toString(), row.holds().toString(), row.known().toString(), row.reason(),
                    row.townCode(), row.present(), row.state().name(), row.note(), row.changedBy(),
                    row.changedAt() == null ? null : row.changedAt().toString());
        }
    }

    /** {@code total} counts all that fit; {@code next} is the cursor of the following page, null on the last. */
    public record Page(List<Row> rows, long total, String next) {
    }

    /** How far somebody has come with several rows, all or none. */
    public record Work(@NotNull(message = "须填 caseNos") List<@NotNull(message = "caseNos 中有空值") Long> caseNos,
            @NotNull(message = "须填办理情况") CaseState state, String note) {
    }

    public record Worked(int rows) {
    }

    /** What to take home; without {@code wholeNumbers} names and numbers are masked, with it a purpose is needed. */
    public record Export(CaseState state, String town, String psnIdetType, boolean wholeNumbers, String purpose) {
    }

    @GET
    public Counts counts(@PathParam("insutype") String insutype, @PathParam("year") int year) throws SQLException {
        return new Counts(listing.counts(new CoverageYear(insutype, year), caller.get()).stream()
                .map(count -> new Count(count.list().name(), count.label(), count.rows(), count.open(), count.amount())).toList());
    }

    @GET
    @Path("/{list}")
    public Page list(@PathParam("insutype") String insutype, @PathParam("year") int year, @PathParam("list") CaseList list,
            @QueryParam("state") CaseState state, @QueryParam("town") String town, @QueryParam("psnIdetType") String psnIdetType,
            @QueryParam("cursor") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("100") int limit)
            throws SQLException {
        CaseFilter filter = new CaseFilter(new CoverageYear(insutype, year), list, state, town, psnIdetType, true, null);
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<SubsidyCase> page = listing.pageAfter(filter, after, size, caller.get());
        return new Page(page.stream().map(Row::of).toList(), listing.count(filter, caller.get()),
                page.size() < size ? null : String.valueOf(page.get(size - 1).caseNo()));
    }

    @POST
    @Path("/work")
    public Worked work(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @Valid @NotNull(message = "须有报文") Work work) throws SQLException {
        return new Worked(working.mark(new CoverageYear(insutype, year), work.caseNos(), work.state(), work.note(), caller.get()));
    }

    @POST
    @Path("/{list}/exports")
    @Produces(XLSX)
    public Response export(@PathParam("insutype") String insutype, @PathParam("year") int year, @PathParam("list") CaseList list,
            @Valid @NotNull(message = "须有报文") Export export) {
        Caller who = caller.get();
        exporting.check(export.wholeNumbers(), export.purpose());
        CaseFilter filter = new CaseFilter(new CoverageYear(insutype, year), list, export.state(), export.town(),
                export.psnIdetType(), true, null);
        StreamingOutput body = out -> {
            try {
                exporting.write(filter, export.wholeNumbers(), export.purpose(), who, out);
            } catch (SQLException broken) {
                throw new WebApplicationException(broken);
            }
        };
        return Response.ok(body).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"subsidy-" + list + "-" + year
                + ".xlsx\"").build();
    }
}
