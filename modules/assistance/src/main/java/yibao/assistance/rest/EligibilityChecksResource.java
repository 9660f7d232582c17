package yibao.assistance.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import yibao.assistance.CheckPage;
import yibao.assistance.Detail;
import yibao.assistance.Recomputation;
import yibao.assistance.ShownCheck;
import yibao.assistance.boundary.CheckingEligibility;
import yibao.assistance.boundary.IssuingCertificate;
import yibao.assistance.boundary.RecomputingCheck;
import yibao.assistance.boundary.ShowingChecks;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;

/** Asks whether a person is entitled to assistance, shows what was answered before, and lets the auditor have it decided again. */
@Path("/eligibility-checks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityChecksResource {
    private static final int LONGEST_PAGE = 500;

    @Inject
    private CheckingEligibility checking;

    @Inject
    private ShowingChecks showing;

    @Inject
    private IssuingCertificate issuing;

    @Inject
    private RecomputingCheck recomputing;

    @Inject
    private CurrentCaller caller;

    /** About whom earlier answers are wanted, and why. */
    public record HistoryRequest(
            @Size(max = 6, message = "证件类型过长") String certType,
            @NotBlank(message = "须填证件号码") @Size(max = 50, message = "证件号码过长") String certNo,
            @NotBlank(message = "须填查询用途") @Size(max = 200, message = "查询用途过长") String purpose,
            String cursor, Integer limit) {
    }

    @POST
    @RolesAllowed(Role.Key.CIVIL)
    public Response check(@NotNull(message = "须有报文") @Valid CheckRequest request) {
        var answer = request.handle() == null ? checking.check(request.question(), caller.get())
                : checking.checkFound(request.handle(), request.asOf(), request.purpose(), caller.get());
        return Response.ok(request.detail() == Detail.FULL ? answer : answer.minimal()).build();
    }

    @GET
    @RolesAllowed({Role.Key.CIVIL, Role.Key.AUDITOR})
    public CheckPage list(@QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
        return showing.list(caller.get(), cursor, size(limit));
    }

    @POST
    @Path("/searches")
    @RolesAllowed({Role.Key.CIVIL, Role.Key.AUDITOR})
    public CheckPage search(@NotNull(message = "须有报文") @Valid HistoryRequest request) {
        return showing.historyOf(request.certType(), request.certNo(), request.purpose(), caller.get(), request.cursor(),
                size(request.limit() == null ? 50 : request.limit()));
    }

    @GET
    @Path("/{checkId}")
    @RolesAllowed({Role.Key.CIVIL, Role.Key.AUDITOR})
    public ShownCheck show(@PathParam("checkId") String checkId) {
        return showing.show(checkId, caller.get());
    }

    @GET
    @Path("/{checkId}/history")
    @RolesAllowed({Role.Key.CIVIL, Role.Key.AUDITOR})
    public CheckPage history(@PathParam("checkId") String checkId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return showing.history(checkId, caller.get(), cursor, size(limit));
    }

    @POST
    @Path("/{checkId}/certificate")
    @Produces("application/pdf")
    @RolesAllowed(Role.Key.CIVIL)
    public Response certify(@PathParam("checkId") String checkId) {
        return Response.ok(issuing.issue(checkId, caller.get())).header("Content-Disposition", "attachment; filename=certificate.pdf").build();
    }

    @GET
    @Path("/{checkId}/recomputation")
    @RolesAllowed(Role.Key.AUDITOR)
    public Recomputation recompute(@PathParam("checkId") String checkId) {
        return recomputing.recompute(checkId, caller.get());
    }

    private static int size(int limit) {
        return Math.max(1, Math.min(limit, LONGEST_PAGE));
    }
}
