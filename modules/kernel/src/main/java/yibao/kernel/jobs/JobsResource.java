package yibao.kernel.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** How far long work has come. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"operator", "tax", "civil", "auditor"})
public class JobsResource {

    @Inject
    private ShowingJobs showing;

    @Inject
    private Followers followers;

    @Inject
    private CancellingJobs cancelling;

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
    @RolesAllowed("operator")
    public JobView cancel(@PathParam("id") String id, @Context SecurityContext who) {
        showing.get(id);
        cancelling.cancel(id, who.getUserPrincipal().getName());
        return showing.get(id);
    }
}
