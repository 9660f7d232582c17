package yibao.warning.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.warning.AlertFilter;
import yibao.warning.AlertRecomputation;
import yibao.warning.AlertState;
import yibao.warning.AlertType;
import yibao.warning.FeedbackLine;
import yibao.warning.FeedbackOutcome;
import yibao.warning.boundary.GivingFeedback;
import yibao.warning.boundary.ListingAlerts;
import yibao.warning.boundary.RecomputingAlert;
import yibao.warning.boundary.ShowingAlert;

/** Alerts: listed, shown, answered, decided again. */
@Path("/warnings/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Key.ASSISTANCE, Role.Key.CIVIL, Role.Key.CLERK})
public class AlertsResource {
    private static final int MOST = 1_000;

    @Inject
    private ListingAlerts listing;

    @Inject
    private ShowingAlert showing;

    @Inject
    private GivingFeedback giving;

    @Inject
    private RecomputingAlert recomputing;

    @Inject
    private CurrentCaller caller;

    /** {@code total} counts all that fit; {@code next} is the cursor of the following page, null on the last. */
    public record AlertPage(List<AlertRow> alerts, long total, String next) {}

    /** Civil affairs' answer. */
    public record Feedback(@NotNull FeedbackOutcome outcome, @NotNull LocalDate checkedOn, String measure, String remark) {}

    /** {@code recorded} false: the same answer had been given before. */
    public record Given(boolean recorded) {}

    @GET
    public AlertPage list(@QueryParam("year") Integer year, @QueryParam("town") String town, @QueryParam("line") String line,
            @QueryParam("type") AlertType type, @QueryParam("state") AlertState state, @QueryParam("standing") AlertFilter.Standing standing,
            @QueryParam("month") String month, @QueryParam("cursor") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("100") int limit) {
        var filter = new AlertFilter(LeadsResource.needed(year), town, line, type, state, standing, month, null);
        int size = Math.max(1, Math.min(limit, MOST));
        var page = listing.pageAfter(filter, after, size, caller.get());
        return new AlertPage(page.stream().map(AlertRow::of).toList(), listing.count(filter, caller.get()),
                page.size() < size ? null : String.valueOf(page.get(size - 1).alertNo()));
    }

    @GET
    @Path("/{alertId}")
    public AlertDetail show(@PathParam("alertId") String alertId) {
        return AlertDetail.of(showing.show(alertId, caller.get()));
    }

    @POST
    @Path("/{alertId}/feedback")
    @RolesAllowed(Role.Key.CIVIL)
    public Given answer(@PathParam("alertId") String alertId, @Valid @NotNull Feedback said) {
        return new Given(giving.give(List.of(new FeedbackLine(alertId, said.outcome(), said.checkedOn(), said.measure(), said.remark())),
                caller.get()) == 1);
    }

    @GET
    @Path("/{alertId}/recomputation")
    @RolesAllowed({Role.Key.ASSISTANCE, Role.Key.AUDITOR})
    public AlertRecomputation recompute(@PathParam("alertId") String alertId) {
        return recomputing.recompute(alertId, caller.get());
    }
}
