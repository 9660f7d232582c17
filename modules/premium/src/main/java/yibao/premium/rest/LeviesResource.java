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
import java.sql.SQLException;
import yibao.premium.CoverageYear;
import yibao.premium.boundary.BuildingLevy;

/** The levy list of a year. */
@Path("/premium/levies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class LeviesResource {

    @Inject
    private BuildingLevy building;

    /** Which list to build. */
    public record Order(@NotNull @Pattern(regexp = "\\d{3,6}") String insutype,
            @NotNull @Min(2000) @Max(2100) Integer year, People people) {
    }

    /** Everybody unless said otherwise; SUBSIDISED takes over a year whose payers were collected before Yibao. */
    public enum People {
        ALL, SUBSIDISED
    }

    /** The job that builds it. */
    public record Ordered(String jobId, String state) {
    }

    @POST
    public Response build(@Valid @NotNull Order order, @Context SecurityContext who) throws SQLException {
        CoverageYear of = new CoverageYear(order.insutype(), order.year());
        String name = who.getUserPrincipal().getName();
        String jobId = order.people() == People.SUBSIDISED ? building.buildForSubsidised(of, name) : building.build(of, name);
        return Response.accepted(new Ordered(jobId, "QUEUED")).location(URI.create("jobs/" + jobId)).build();
    }
}
