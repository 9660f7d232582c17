package yibao.premium.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.premium.ClosingPeriod;
import yibao.premium.ClosingView;
import yibao.premium.PeriodStanding;
import yibao.premium.PeriodView;
import yibao.premium.boundary.ListingClosings;
import yibao.premium.boundary.ProposingClosing;
import yibao.premium.boundary.ShowingPeriods;

/** Days and months of the books: how they stand, closing them, what was closed. */
@Path("/premium/closings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"tax", "operator", "auditor"})
public class ClosingsResource {

    private static final int LONGEST_PAGE = 200;

    @Inject
    private ProposingClosing proposing;

    @Inject
    private ListingClosings listing;

    @Inject
    private ShowingPeriods showing;

    @Inject
    private CurrentCaller caller;

    /** Which period to close. */
    public record Order(@NotNull(message = "须填险种") @Pattern(regexp = "\\d{3,6}", message = "险种应为 3 至 6 位数字") String insutype,
            @NotNull(message = "须填账期") String period) {
    }

    /** What a second person has to confirm. */
    public record Proposed(String proposalId) {
    }

    /** One page, the latest closing first; {@code next} is null on the last. */
    public record Page(List<ClosingView> closings, String next) {
    }

    /** Periods in their order. */
    public record Periods(List<PeriodView> periods) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"tax", "operator"})
    public Response propose(@Valid @NotNull(message = "须有报文") Order order) throws SQLException {
        String proposalId = proposing.propose(order.insutype(), ClosingPeriod.parse(order.period()), caller.get());
        return Response.accepted(new Proposed(proposalId)).location(URI.create("proposals")).build();
    }

    @GET
    @Path("/{insutype: [0-9]{3,6}}")
    public Page list(@PathParam("insutype") String insutype, @QueryParam("cursor") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) throws SQLException {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<ClosingView> found = listing.list(insutype, Math.max(0, offset), size, caller.get());
        return new Page(found, found.size() < size ? null : String.valueOf(Math.max(0, offset) + size));
    }

    @GET
    @Path("/{insutype: [0-9]{3,6}}/periods")
    public Periods months(@PathParam("insutype") String insutype, @QueryParam("month") String month) throws SQLException {
        return new Periods(month == null ? showing.months(insutype, caller.get())
                : showing.days(insutype, YearMonth.from(ClosingPeriod.parse(month).first()), caller.get()));
    }

    @GET
    @Path("/{insutype: [0-9]{3,6}}/periods/{period}")
    public PeriodStanding period(@PathParam("insutype") String insutype, @PathParam("period") String period)
            throws SQLException {
        return showing.get(insutype, ClosingPeriod.parse(period), caller.get());
    }
}
