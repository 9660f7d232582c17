package yibao.kernel.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One's own password. */
@Path("/password")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Key.CIVIL, Role.Key.CLERK, Role.Key.ASSISTANCE, Role.Key.FINANCE, Role.Key.TAX, Role.Key.CARE, Role.Key.PROCUREMENT, Role.Key.PRICE, Role.Key.OPERATOR,
    Role.Key.AUDITOR, Role.Key.ADMIN})
public class PasswordResource {
    @Inject
    private ChangingPassword changing;

    @Inject
    private CurrentCaller caller;

    /** The present one and the new one. */
    public record Change(@NotNull String password, @NotNull String newPassword) {
        /** Neither is ever printed. */
        @Override
        public String toString() {
            return "Change";
        }
    }

    /** What a password must be like. */
    public record Rules(String rules) {}

    @GET
    public Rules rules() {
        return new Rules(PasswordRules.inWords());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Rules change(@Valid @NotNull Change change) {
        changing.change(change.password().toCharArray(), change.newPassword().toCharArray(), caller.get());
        return rules();
    }
}
