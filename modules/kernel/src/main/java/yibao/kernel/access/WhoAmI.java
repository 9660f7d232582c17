package yibao.kernel.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;

/** Tells a caller as whom the platform sees them, and with which roles. */
@Path("whoami")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Key.CIVIL, Role.Key.CLERK, Role.Key.ASSISTANCE, Role.Key.FINANCE, Role.Key.TAX, Role.Key.CARE, Role.Key.PROCUREMENT, Role.Key.PRICE, Role.Key.OPERATOR,
    Role.Key.AUDITOR, Role.Key.ADMIN})
public class WhoAmI {
    public record Caller(String name, List<String> roles) {}

    @GET
    public Caller caller(@Context SecurityContext security) {
        var roles = Arrays.stream(Role.values()).map(Role::key).filter(security::isUserInRole).toList();
        return new Caller(security.getUserPrincipal().getName(), roles);
    }
}
