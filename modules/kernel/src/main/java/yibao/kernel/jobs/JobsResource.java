package yibao.kernel.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;

/** Long work: what there is, how far it has come, its end before its time and its resumption. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Key.OPERATOR, Role.Key.TAX, Role.Key.ASSISTANCE, Role.Key.CIVIL, Role.Key.AUDITOR, Role.Key.ADMIN})
public class JobsResource {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_LINE = 600;

    @Inject
    private ShowingJobs showing;

    @Inject
    private Followers followers;

    @Inject
    private CancellingJobs cancelling;

    @Inject
    private ResumingJobs resuming;

    @Inject
    private CurrentCaller current;

    /** Operators, auditors and administrators see everybody's jobs, others their own. */
    @GET
    public JobPage list(@QueryParam("state") String state,
            @QueryParam("cursor") @DefaultValue("9223372036854775807") long before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return showing.list(current.get(), state, before, Math.max(1, Math.min(limit, LONGEST_PAGE)));
    }

    /** The caller's own jobs now, then at every change, for as many seconds as asked; browsers call again. */
    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void followMine(@QueryParam("seconds") @DefaultValue("300") int seconds, @Context SseEventSink sink, @Context Sse sse) {
        followers.add(new MyJobsStream(showing, current.get(), Math.max(1, Math.min(seconds, LONGEST_LINE)),
                sink, sse));
    }

    @GET
    @Path("/{id}")
    public JobView show(@PathParam("id") String id) {
        return showing.get(id);
    }

    /** The job now, then at every change until it has ended. */
    @GET
    @Path("/{id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        showing.get(id);
        followers.add(new JobStream(showing, id, sink, sse));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Role.Key.OPERATOR, Role.Key.TAX, Role.Key.ASSISTANCE, Role.Key.CIVIL, Role.Key.ADMIN})
    public JobView cancel(@PathParam("id") String id) {
        return cancelling.cancel(id, current.get());
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Role.Key.OPERATOR, Role.Key.TAX, Role.Key.ASSISTANCE, Role.Key.CIVIL, Role.Key.ADMIN})
    public JobView resume(@PathParam("id") String id) {
        return resuming.resume(id, current.get());
    }
}
