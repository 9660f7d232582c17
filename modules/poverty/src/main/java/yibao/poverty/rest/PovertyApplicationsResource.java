package yibao.poverty.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import yibao.kernel.access.CurrentCaller;
import yibao.poverty.ApplicationFilter;
import yibao.poverty.ApplicationLine;
import yibao.poverty.PovertyState;
import yibao.poverty.boundary.DraftingApplication;
import yibao.poverty.boundary.ShowingApplications;

/** Applications at the town's desk, and for whoever works on them. */
@Path("/poverty/applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"clerk", "civil", "assistance", "finance", "auditor"})
public class PovertyApplicationsResource {

    private static final int MOST = 200;

    @Inject
    private DraftingApplication drafting;

    @Inject
    private ShowingApplications showing;

    @Inject
    private CurrentCaller caller;

    /** {@code next} is the cursor of the following page, null on the last. */
    public record ApplicationsPage(List<Shown.Line> applications, long total, String next) {
    }

    public record Drafted(String applicationId) {
    }

    @GET
    public ApplicationsPage list(@QueryParam("state") PovertyState state, @QueryParam("town") String town, @QueryParam("povertyClass") Integer povertyClass,
            @QueryParam("cursor") @DefaultValue("0") long cursor, @QueryParam("limit") @DefaultValue("50") int limit) throws SQLException {
        ApplicationFilter filter = new ApplicationFilter(state == null ? Set.of() : Set.of(state), town, povertyClass);
        int size = Math.max(1, Math.min(limit, MOST));
        List<ApplicationLine> page = showing.page(filter, cursor <= 0 ? Long.MAX_VALUE : cursor, size, caller.get());
        return new ApplicationsPage(page.stream().map(Shown.Line::of).toList(), showing.count(filter, caller.get()),
                page.size() < size ? null : String.valueOf(page.get(size - 1).number()));
    }

    @POST
    @RolesAllowed("clerk")
    public Response draft(@Valid @NotNull(message = "须有报文") Given.Form form) throws SQLException {
        return Response.status(Response.Status.CREATED).entity(new Drafted(drafting.draft(form.application(), caller.get()))).build();
    }
}
