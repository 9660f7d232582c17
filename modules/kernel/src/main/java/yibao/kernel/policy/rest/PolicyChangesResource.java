package yibao.kernel.policy.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.audit.FieldChanges;
import yibao.kernel.policy.PolicyDraft;
import yibao.kernel.policy.change.DraftingPolicy;
import yibao.kernel.policy.change.ListingChanges;
import yibao.kernel.policy.change.PolicyChangeView;
import yibao.kernel.policy.change.PolicyPreviewView;
import yibao.kernel.policy.change.PreviewWindow;
import yibao.kernel.policy.change.PreviewingPolicy;
import yibao.kernel.policy.change.ProposingPolicy;

/** From a draft over its preview to a proposal; the second person confirms it among the proposals. */
@Path("/policy-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Key.ADMIN)
public class PolicyChangesResource {
    @Inject
    private DraftingPolicy drafting;

    @Inject
    private PreviewingPolicy previewing;

    @Inject
    private ProposingPolicy proposing;

    @Inject
    private ListingChanges listing;

    @Inject
    private CurrentCaller current;

    @Inject
    private Clock clock;

    /** {@code from} and {@code to} null mean the last month, {@code asIf} null means false. */
    public record PreviewOrder(@NotNull @Valid PolicyDraft draft, LocalDate from, LocalDate to, Boolean asIf) {}

    public record ProposalOrder(@NotBlank String previewId, @NotBlank String reason) {}

    public record Proposed(String proposalId) {}

    /** {@code key} is what the row is about, {@code hints} what to know before proposing it. */
    public record CheckedDraft(String key, List<FieldChanges.Change> changes, List<String> hints) {}

    @GET
    @RolesAllowed({Role.Key.ADMIN, Role.Key.AUDITOR})
    public List<PolicyChangeView> changes() {
        return listing.listAll();
    }

    @POST
    @Path("/drafts")
    public CheckedDraft check(@NotNull @Valid PolicyDraft draft) {
        var checked = drafting.check(draft);
        return new CheckedDraft(checked.key(), checked.changes().fields(), checked.hints());
    }

    @POST
    @Path("/previews")
    public Response preview(@NotNull @Valid PreviewOrder order) {
        var to = order.to() == null ? LocalDate.now(clock) : order.to();
        var from = order.from() == null ? to.minusMonths(1) : order.from();
        return Response.accepted(previewing.begin(order.draft(), new PreviewWindow(from, to, Boolean.TRUE.equals(order.asIf())), current.get()))
                .build();
    }

    @GET
    @Path("/previews/{id}")
    @RolesAllowed({Role.Key.ADMIN, Role.Key.AUDITOR})
    public PolicyPreviewView preview(@PathParam("id") String id) {
        return previewing.get(id);
    }

    @POST
    @Path("/proposals")
    public Response propose(@NotNull @Valid ProposalOrder order) {
        return Response.accepted(new Proposed(proposing.propose(order.previewId(), order.reason(), current.get())))
                .build();
    }
}
