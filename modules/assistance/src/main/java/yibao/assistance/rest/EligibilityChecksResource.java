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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.MinimalAnswer;
import yibao.assistance.Recomputation;
import yibao.assistance.boundary.CheckingEligibility;
import yibao.assistance.boundary.RecomputingCheck;
import yibao.kernel.access.Role;

/** Asks whether a person is entitled to assistance, and lets the auditor have an old answer decided again. */
@Path("/eligibility-checks")
@RequestScoped
@Tag(name = "assistance", description = "医疗救助：资格查询")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityChecksResource {
    private static final String FULL = """
            {"checkId":"6f1c2f0e-7a52-4a53-9a0e-0a4c8a1b7d11","asOf":"2026-03-01","eligible":true,
             "person":{"name":"张**","certNo":"320681********0026","insuAdmdvs":"320681"},
             "categories":[{"code":"DB","name":"低保对象","from":"2025-07-01","to":null,"source":"CIVIL320681 #12"}],
             "applied":"DB","insured":{"insutype":"390","year":2026,"state":"NORMAL"},
             "premium":{"fee":"400.00","subsidy":"400.00","due":"0.00","paid":"0.00","state":"SUBSIDISED"},
             "assistance":{"ratio":"0.70","deductibleRemaining":"0.00","capRemaining":"100000.00"},
             "reasons":[{"code":"LISTED","text":"2025-07-01 起列入低保对象名单（CIVIL320681 #12）","policy":"..."}],
             "validUntil":"2026-03-31"}""";
    private static final String MINIMAL = """
            {"checkId":"6f1c2f0e-7a52-4a53-9a0e-0a4c8a1b7d11","eligible":true,"reasons":[{"code":"LISTED"}],"validUntil":"2026-03-31"}""";

    @Inject
    private CheckingEligibility checking;

    @Inject
    private RecomputingCheck recomputing;

    @POST
    @RolesAllowed(Role.Key.CIVIL)
    @Operation(summary = "查询医疗救助资格",
            description = "不在名单上或查无此人是 200 与 eligible:false 及理由；不可能存在的证件号码是 422。每次查询均留存并审计。")
    @APIResponse(responseCode = "200", description = "答复；detail 为 MINIMAL 时仅结论",
            content = @Content(schema = @Schema(oneOf = {EligibilityAnswer.class, MinimalAnswer.class}),
                    examples = {@ExampleObject(name = "FULL", value = FULL), @ExampleObject(name = "MINIMAL", value = MINIMAL)}))
    @APIResponse(responseCode = "422", description = "证件号码有误：CERTNO_FORMAT、CERTNO_CHECK_DIGIT、CERTNO_DAMAGED",
            content = @Content(mediaType = "application/problem+json"))
    public Response check(@NotNull(message = "须有报文") @Valid CheckRequest request, @Context SecurityContext caller) {
        var answer = checking.check(request.question(), caller.getUserPrincipal().getName());
        return Response.ok(request.detail() == Detail.FULL ? answer : answer.minimal()).build();
    }

    @GET
    @Path("/{checkId}/recomputation")
    @RolesAllowed(Role.Key.AUDITOR)
    @Operation(summary = "重算一次旧的资格查询", description = "按当时已获知的名单和政策重新判定，并与当时的答复逐字比较。")
    @APIResponse(responseCode = "200", description = "当时的答复、重算的答复，以及是否相同")
    @APIResponse(responseCode = "404", description = "没有这次查询")
    public Recomputation recompute(@PathParam("checkId") String checkId, @Context SecurityContext caller) {
        return recomputing.recompute(checkId, caller.getUserPrincipal().getName());
    }
}
