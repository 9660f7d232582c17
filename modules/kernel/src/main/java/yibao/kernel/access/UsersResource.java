package yibao.kernel.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.function.BiConsumer;

/** Users, for administrators. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Key.ADMIN)
public class UsersResource {
    private static final int LONGEST_PAGE = 500;

    @Inject
    private ListingUsers listing;

    @Inject
    private KeepingUsers keeping;

    @Inject
    private CurrentCaller caller;

    /** What the account is to be, and why; in a change of an account {@code name} says which. */
    public record Wanted(@NotNull String name, @NotNull String displayName, @NotNull String personNo, @NotNull List<String> roles,
            String division, String reason) {
        UserDetails details() {
            return new UserDetails(name, displayName, personNo, roles, division);
        }
    }

    /** The proposal that another administrator confirms. */
    public record Proposed(String proposalId) {}

    /** To be handed over once and changed at the first sign-in. */
    public record OneTime(String name, String password) {}

    @GET
    public UserPage list(@QueryParam("text") String text, @QueryParam("role") String role, @QueryParam("state") String state,
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(LONGEST_PAGE) int limit) {
        return listing.page(new UserFilter(text, role, state), cursor, limit);
    }

    @GET
    @Path("/{id}")
    public UserView show(@PathParam("id") String name) {
        return listing.get(name);
    }

    @POST
    public Response proposeNew(@Valid @NotNull Wanted wanted) {
        return Response.accepted(new Proposed(keeping.proposeNew(wanted.details(), wanted.reason(), caller.get()))).build();
    }

    @POST
    @Path("/changes")
    public Response proposeChange(@Valid @NotNull Wanted wanted) {
        return Response.accepted(new Proposed(keeping.proposeChange(wanted.details(), wanted.reason(), caller.get()))).build();
    }

    @POST
    @Path("/{id}/disabling")
    @Consumes(MediaType.WILDCARD)
    public UserView disable(@PathParam("id") String name) {
        return after(name, keeping::disable);
    }

    @POST
    @Path("/{id}/enabling")
    @Consumes(MediaType.WILDCARD)
    public UserView enable(@PathParam("id") String name) {
        return after(name, keeping::enable);
    }

    @POST
    @Path("/{id}/unlocking")
    @Consumes(MediaType.WILDCARD)
    public UserView unlock(@PathParam("id") String name) {
        return after(name, keeping::unlock);
    }

    private UserView after(String name, BiConsumer<String, Caller> act) {
        act.accept(name, caller.get());
        return listing.get(name);
    }

    @POST
    @Path("/{id}/password-reset")
    @Consumes(MediaType.WILDCARD)
    public OneTime resetPassword(@PathParam("id") String name) {
        return new OneTime(name, keeping.resetPassword(name, caller.get()));
    }
}
