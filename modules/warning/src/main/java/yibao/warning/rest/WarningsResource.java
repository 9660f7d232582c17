package yibao.warning.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.warning.WarningOverview;
import yibao.warning.boundary.MeasuringWarning;
import yibao.warning.boundary.ShowingWarningOverview;

/** How a year's early warning stands, and its measuring. */
@Path("/warnings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WarningsResource {
    @Inject
    private ShowingWarningOverview overview;

    @Inject
    private MeasuringWarning measuring;

    @Inject
    private CurrentCaller caller;

    /** The year to be measured. */
    public record Year(@NotNull Integer year) {}

    /** The job that measures it. */
    public record Ordered(String jobId, String state) {}

    /** The last measuring; {@code note} says why nothing could be measured. */
    public record Measured(LocalDate from, LocalDate to, String at, long people, String note) {}

    /** {@code measured} is null where the year has never been. */
    public record Overview(int year, List<Integer> years, Measured measured, WarningOverview.Counts total, List<WarningOverview.Count> byLine,
            List<WarningOverview.Count> byTown, List<WarningOverview.Count> byMonth, List<WarningOverview.Age> byAge) {
        static Overview of(WarningOverview found) {
            var run = found.run();
            return new Overview(found.year(), found.years(), run == null ? null : new Measured(run.from(), run.to(), run.at().toString(), run.people(),
                    run.note()), found.total(), found.byLine(), found.byTown(), found.byMonth(), found.byAge());
        }
    }

    @GET
    @Path("/overview")
    @RolesAllowed({Role.Key.ASSISTANCE, Role.Key.CIVIL, Role.Key.CLERK, Role.Key.AUDITOR})
    public Overview overview(@QueryParam("year") Integer year) {
        return Overview.of(overview.show(year, caller.get()));
    }

    @POST
    @Path("/runs")
    @RolesAllowed(Role.Key.ASSISTANCE)
    public Response measure(@Valid @NotNull Year wanted) {
        var jobId = measuring.measure(wanted.year(), caller.get());
        return Response.accepted(new Ordered(jobId, "QUEUED")).location(URI.create("jobs/" + jobId)).build();
    }
}
