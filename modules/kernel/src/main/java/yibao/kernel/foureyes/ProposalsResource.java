package yibao.kernel.foureyes;

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
import yibao.kernel.access.CurrentCaller;

/** What needs a second person; each kind of act lets in its own roles on top of those named here. */
@Path("/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"assistance", "finance", "tax", "operator", "admin"})
public class ProposalsResource {
    private static final int LONGEST_PAGE = 500;

    @Inject
    private ListingProposals listing;

    @Inject
    private ConfirmingProposals confirming;

    @Inject
    private CurrentCaller caller;

    /** Why not. */
    public record Refusal(@NotNull String reason) {}

    /** What became of it. */
    public record Decided(String proposalId, String state, String decision) {}

    /** @param mine what the caller proposed, instead of what waits for them */
    @GET
    public ProposalPage list(@QueryParam("mine") @DefaultValue("false") boolean mine, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(LONGEST_PAGE) int limit) {
        return mine ? listing.proposedBy(caller.get(), cursor, limit) : listing.waitingFor(caller.get(), cursor, limit);
    }

    @POST
    @Path("/{id}/confirmation")
    public Decided confirm(@PathParam("id") String id) {
        return new Decided(id, "CONFIRMED", confirming.confirm(id, caller.get()));
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Decided refuse(@PathParam("id") String id, @Valid @NotNull Refusal refusal) {
        confirming.refuse(id, refusal.reason(), caller.get());
        return new Decided(id, "REFUSED", refusal.reason());
    }

    @POST
    @Path("/{id}/withdrawal")
    public Decided withdraw(@PathParam("id") String id) {
        confirming.withdraw(id, caller.get());
        return new Decided(id, "WITHDRAWN", null);
    }
}
