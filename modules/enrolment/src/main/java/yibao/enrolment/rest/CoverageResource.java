package yibao.enrolment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import yibao.enrolment.CoverageRates;
import yibao.enrolment.KeyGroups;
import yibao.enrolment.boundary.ShowingCoverageRates;
import yibao.enrolment.boundary.ShowingKeyGroups;
import yibao.enrolment.boundary.WorkingOutCoverage;
import yibao.kernel.Masked;
import yibao.kernel.access.CurrentCaller;

/** Rates by town, and what becomes of people in hardship. */
@Path("/coverage")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"operator", "civil"})
public class CoverageResource {
    @Inject
    private ShowingCoverageRates rates;

    @Inject
    private ShowingKeyGroups groups;

    @Inject
    private WorkingOutCoverage workingOut;

    @Inject
    private CurrentCaller caller;

    /** The job that works everything out anew. */
    public record Ordered(String jobId, String state) {
    }

    /** One class, or all of them together. Money as text. */
    public record GroupLine(String code, String name, long listed, long insured, long subsidised, String subsidy, long paying,
            String paid, long uninsured, String rate) {
        static GroupLine of(KeyGroups.Line line) {
            return new GroupLine(line.code(), line.name(), line.listed(), line.insured(), line.subsidised(),
                    line.subsidy().toString(), line.paying(), line.paid().toString(), line.uninsured(),
                    line.rate() == null ? null : line.rate().toPlainString());
        }
    }

    public record Groups(int year, LocalDate asOf, String workedOutAt, boolean stale, List<GroupLine> classes, GroupLine everybody) {
    }

    /** Somebody listed and not insured; name and number masked. */
    public record Uninsured(int line, String name, String certNo, String psnIdetType, LocalDate listedFrom, String insuAdmdvs,
            String householdNo) {
        static Uninsured of(KeyGroups.Person person) {
            return new Uninsured(person.line(), Masked.name(person.name()), Masked.certno(person.who().certno()),
                    person.psnIdetType(), person.listedFrom(), person.county(), person.householdNo());
        }
    }

    /** {@code next} is the cursor of the following page, null on the last. */
    public record UninsuredPage(List<Uninsured> people, String next) {
    }

    @GET
    @Path("/rates")
    @RolesAllowed({"operator", "civil", "auditor"})
    public CoverageRates rates(@QueryParam("year") Integer year, @QueryParam("asOf") LocalDate asOf) {
        return rates.show(year, asOf, caller.get());
    }

    @POST
    @Path("/runs")
    @RolesAllowed("operator")
    public Response workOut() {
        String jobId = workingOut.order(caller.get());
        return Response.accepted(new Ordered(jobId, "QUEUED")).location(URI.create("jobs/" + jobId)).build();
    }

    @GET
    @Path("/groups/{year: [0-9]{4}}")
    public Groups groups(@PathParam("year") int year) {
        var found = groups.show(year, caller.get());
        return new Groups(found.year(), found.asOf(), found.workedOutAt(), found.stale(),
                found.classes().stream().map(GroupLine::of).toList(), GroupLine.of(found.everybody()));
    }

    @GET
    @Path("/groups/{year: [0-9]{4}}/uninsured")
    public UninsuredPage uninsured(@PathParam("year") int year, @QueryParam("class") String psnIdetType,
            @QueryParam("cursor") @DefaultValue("0") int after, @QueryParam("limit") @DefaultValue("100") int limit) {
        int size = PageSize.of(limit);
        var page = groups.uninsured(year, psnIdetType, after, size, caller.get());
        return new UninsuredPage(page.stream().map(Uninsured::of).toList(),
                page.size() < size ? null : String.valueOf(page.get(size - 1).line()));
    }
}
