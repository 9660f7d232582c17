package yibao.premium.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import yibao.premium.CoverageYear;
import yibao.premium.boundary.BuildingLevy;

/** The levy list of a year. */
@Path("/premium/levies")
@Tag(name = "premium", description = "征缴：应缴、对账、差异")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class LeviesResource {

    @Inject
    private BuildingLevy building;

    /** Which list to build. */
    @Schema(example = "{\"insutype\":\"390\",\"year\":2022}")
    public record Order(@NotNull @Pattern(regexp = "\\d{3,6}") String insutype,
            @NotNull @Min(2000) @Max(2100) Integer year) {
    }

    /** The job that builds it. */
    @Schema(example = "{\"jobId\":\"0c6e…\",\"state\":\"QUEUED\"}")
    public record Ordered(String jobId, String state) {
    }

    @POST
    @Operation(summary = "生成或更新应缴名册，并报送税务（premium-levy/1）", description = "耗时操作：返回任务编号，进度见 GET /jobs/{id}。重复调用只补差异。")
    @APIResponse(responseCode = "202", description = "已受理")
    @APIResponse(responseCode = "422", description = "FEE_NOT_SET：政策表没有该年度缴费标准")
    public Response build(@Valid @NotNull Order order, @Context SecurityContext who) {
        String jobId = building.build(new CoverageYear(order.insutype(), order.year()),
                who.getUserPrincipal().getName());
        return Response.accepted(new Ordered(jobId, "QUEUED")).location(URI.create("jobs/" + jobId)).build();
    }
}
