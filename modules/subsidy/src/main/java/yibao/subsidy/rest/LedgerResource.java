package yibao.subsidy.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.CertNo;
import yibao.kernel.access.CurrentCaller;
import yibao.premium.CoverageYear;
import yibao.subsidy.LedgerQuestion;
import yibao.subsidy.LedgerTotals;
import yibao.subsidy.PersonLedger;
import yibao.subsidy.boundary.ShowingLedger;
import yibao.subsidy.boundary.TellingLedger;

/** The subsidy ledger: in sum, and of one person. The number stands in the body, never in the address. */
@Path("/subsidy/ledgers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"assistance", "finance", "civil", "auditor"})
public class LedgerResource {

    @Inject
    private ShowingLedger showing;

    @Inject
    private TellingLedger telling;

    @Inject
    private CurrentCaller caller;

    /** A year that has a ledger. */
    public record Year(String insutype, int year) {
    }

    /** The latest first. */
    public record Years(List<Year> years) {
    }

    /** The job that books what has changed. */
    public record Ordered(String jobId, String state) {
    }

    /** Whose ledger, and why; certificate type 01 unless said. */
    public record Question(@Size(max = 6, message = "证件类型过长") String certType,
            @NotBlank(message = "须填证件号码") @Size(max = 50, message = "证件号码过长") String certNo,
            @NotBlank(message = "须填查询用途") @Size(max = 200, message = "查询用途过长") String purpose) {
        LedgerQuestion question() {
            return new LedgerQuestion(certType == null ? CertNo.RESIDENT_CARD : certType, certNo, purpose);
        }
    }

    @GET
    public Years years() throws SQLException {
        return new Years(showing.listYears().stream().map(of -> new Year(of.insutype(), of.year())).toList());
    }

    @GET
    @Path("/{insutype: [0-9]{3,6}}/{year: [0-9]{4}}/totals")
    public LedgerTotals totals(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @QueryParam("by") @DefaultValue("CLASS") LedgerTotals.By by) throws SQLException {
        return showing.show(new CoverageYear(insutype, year), by, caller.get());
    }

    @POST
    @Path("/{insutype: [0-9]{3,6}}/{year: [0-9]{4}}/runs")
    @RolesAllowed("assistance")
    public Response workOut(@PathParam("insutype") String insutype, @PathParam("year") int year) throws SQLException {
        String jobId = showing.workOut(new CoverageYear(insutype, year), caller.get());
        return Response.accepted(new Ordered(jobId, "QUEUED")).location(URI.create("jobs/" + jobId)).build();
    }

    @POST
    @Path("/stories")
    @RolesAllowed("assistance")
    public PersonLedger tell(@NotNull(message = "须有报文") @Valid Question question) throws SQLException {
        return telling.tell(question.question(), caller.get());
    }
}
