package yibao.kernel.policy.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import yibao.kernel.access.Role;
import yibao.kernel.policy.PolicyTableView;
import yibao.kernel.policy.ReadingPolicies;

/** The dated tables as they stand. */
@Path("/policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Key.ADMIN, Role.Key.AUDITOR})
public class PoliciesResource {
    @Inject
    private ReadingPolicies reading;

    @GET
    public ReadingPolicies.Overview overview() {
        return reading.overview();
    }

    @GET
    @Path("/{table}")
    public PolicyTableView table(@PathParam("table") String table, @QueryParam("asOf") LocalDate asOf,
            @QueryParam("knownAt") OffsetDateTime knownAt) {
        return reading.table(table, asOf, knownAt == null ? null : knownAt.toInstant());
    }
}
