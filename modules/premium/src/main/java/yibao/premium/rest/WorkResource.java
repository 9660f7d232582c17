package yibao.premium.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceWork;
import yibao.premium.WorkChange;
import yibao.premium.WorkDone;
import yibao.premium.WorkSelection;
import yibao.premium.WorkState;
import yibao.premium.boundary.ShowingDifferenceWork;
import yibao.premium.boundary.WorkingDifferences;

/** Marks differences with state, owner and note, one or many at a time. */
@Path("/premium/reconciliations/{insutype: [0-9]{3,6}}/{year: [0-9]{4}}/work")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"tax", "operator"})
public class WorkResource {

    @Inject
    private WorkingDifferences working;

    @Inject
    private ShowingDifferenceWork showing;

    @Inject
    private CurrentCaller caller;

    /** Which differences, by ids or by a filter, and what they are to be marked with; what is left out stays. */
    public record Order(
            @Size(max = 5_000, message = "一次最多选择 5000 条差异") List<@NotNull(message = "ids 中有空值") String> ids,
            DifferenceSearch filter, WorkState state, String owner, String note, String reason) {
    }

    /** Every version of the work, newest first. */
    public record Changes(List<Change> changes) {
    }

    /** One version. Money is yuan as text. */
    public record Change(int version, String state, String owner, String note, String reason, String levied,
            String received, boolean present, String changedBy, String changedAt) {

        static Change of(DifferenceWork work) {
            return new Change(work.version(), work.state().name(), work.owner(), work.note(), work.reason(),
                    work.levied().toString(), work.received().toString(), work.present(), work.changedBy(),
                    work.changedAt().toString());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public WorkDone work(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @Valid @NotNull(message = "须有报文") Order order) throws SQLException {
        return working.work(new CoverageYear(insutype, year), selection(order),
                new WorkChange(order.state(), order.owner(), order.note(), order.reason()), caller.get());
    }

    @GET
    @Path("/{diffId}/changes")
    public Changes changes(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @PathParam("diffId") String diffId) throws SQLException {
        return new Changes(showing.history(new CoverageYear(insutype, year), diffId, caller.get()).stream().map(Change::of).toList());
    }

    private static WorkSelection selection(Order order) {
        boolean named = order.ids() != null && !order.ids().isEmpty();
        if (named == (order.filter() != null)) {
            throw new BusinessProblem("premium", "SELECTION", 422, "请给出 ids 或 filter，二者取一", "ids");
        }
        return named ? new WorkSelection.Named(order.ids()) : new WorkSelection.Filtered(order.filter().filter());
    }
}
