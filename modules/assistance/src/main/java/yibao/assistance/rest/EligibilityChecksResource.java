package yibao.assistance.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import yibao.assistance.Detail;
import yibao.assistance.Recomputation;
import yibao.assistance.boundary.CheckingEligibility;
import yibao.assistance.boundary.RecomputingCheck;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;

/** Asks whether a person is entitled to assistance, and lets the auditor have an old answer decided again. */
@Path("/eligibility-checks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityChecksResource {
    @Inject
    private CheckingEligibility checking;

    @Inject
    private RecomputingCheck recomputing;

    @Inject
    private CurrentCaller caller;

    @POST
    @RolesAllowed(Role.Key.CIVIL)
    public Response check(@NotNull(message = "须有报文") @Valid CheckRequest request) {
        var answer = checking.check(request.question(), caller.get());
        return Response.ok(request.detail() == Detail.FULL ? answer : answer.minimal()).build();
    }

    @GET
    @Path("/{checkId}/recomputation")
    @RolesAllowed(Role.Key.AUDITOR)
    public Recomputation recompute(@PathParam("checkId") String checkId) {
        return recomputing.recompute(checkId, caller.get());
    }
}
