package yibao.poverty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import yibao.kernel.access.CurrentCaller;
import yibao.poverty.boundary.DraftingApplication;
import yibao.poverty.boundary.ReturningApplication;
import yibao.poverty.boundary.ShowingApplications;
import yibao.poverty.boundary.SubmittingApplication;

/** One application between the town and those who examine it. */
@Path("/poverty/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"clerk", "civil", "assistance", "finance", "auditor"})
public class PovertyIntakeResource {

    @Inject
    private DraftingApplication drafting;

    @Inject
    private SubmittingApplication submitting;

    @Inject
    private ReturningApplication returning;

    @Inject
    private ShowingApplications showing;

    @Inject
    private CurrentCaller caller;

    public record NowIn(String state) {
    }

    @GET
    public Shown.Whole show(@PathParam("id") String id) throws SQLException {
        return Shown.Whole.of(showing.show(id, caller.get()));
    }

    @PUT
    @RolesAllowed("clerk")
    public NowIn amend(@PathParam("id") String id, @Valid @NotNull(message = "须有报文") Given.Form form) throws SQLException {
        return new NowIn(drafting.amend(id, form.application(), caller.get()).name());
    }

    @POST
    @Path("/submission")
    @RolesAllowed("clerk")
    public NowIn submit(@PathParam("id") String id) throws SQLException {
        return new NowIn(submitting.submit(id, caller.get()).name());
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed("clerk")
    public NowIn withdraw(@PathParam("id") String id, @Valid @NotNull(message = "须有报文") Given.Reason reason) throws SQLException {
        return new NowIn(returning.withdraw(id, reason.reason(), caller.get()).name());
    }

    @POST
    @Path("/return")
    @RolesAllowed({"civil", "assistance"})
    public NowIn giveBack(@PathParam("id") String id, @Valid @NotNull(message = "须有报文") Given.Reason reason) throws SQLException {
        return new NowIn(returning.giveBack(id, reason.reason(), caller.get()).name());
    }
}
