package yibao.subsidy.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Money;
import yibao.kernel.access.CurrentCaller;
import yibao.premium.CoverageYear;
import yibao.subsidy.FinancePayment;
import yibao.subsidy.Statement;
import yibao.subsidy.boundary.ListingStatements;
import yibao.subsidy.boundary.ProposingPayment;
import yibao.subsidy.boundary.ProposingStatement;

/** Statements to finance: what was signed, what would be, and what finance has paid. */
@Path("/subsidy/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"assistance", "finance", "auditor"})
public class StatementsResource {

    private static final int LONGEST_PAGE = 200;

    @Inject
    private ListingStatements listing;

    @Inject
    private ProposingStatement proposing;

    @Inject
    private ProposingPayment paying;

    @Inject
    private CurrentCaller caller;

    /** One page, the latest first; {@code next} is null on the last. */
    public record Page(List<Statement> statements, String next) {
    }

    /** What the next statement would be; {@code statement} is null where there is nothing new or the ledger is behind. */
    public record Draft(Statement statement) {
    }

    /** Which year to state. */
    public record Order(@NotNull(message = "须填险种") @Pattern(regexp = "\\d{3,6}", message = "险种应为 3 至 6 位数字") String insutype,
            @NotNull(message = "须填参保年度") @Min(2000) @Max(2100) Integer year) {
    }

    /** What a second person has to confirm. */
    public record Proposed(String proposalId) {
    }

    /** What finance paid. */
    public record Payment(@NotNull(message = "须填付款日期") LocalDate paidOn,
            @NotNull(message = "须填凭证号") @Size(max = 60, message = "凭证号过长") String voucherNo,
            @NotNull(message = "须填金额") @Pattern(regexp = "-?\\d{1,14}\\.\\d{2}", message = "金额须为两位小数的元，如 400.00") String amount) {
    }

    @GET
    public Page list(@QueryParam("insutype") @DefaultValue("390") String insutype, @QueryParam("year") Integer year,
            @QueryParam("cursor") @DefaultValue("0") int offset, @QueryParam("limit") @DefaultValue("50") int limit)
            throws SQLException {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        int from = Math.max(0, offset);
        List<Statement> found = listing.list(year == null ? null : new CoverageYear(insutype, year), from, size);
        return new Page(found, found.size() < size ? null : String.valueOf(from + size));
    }

    @GET
    @Path("/drafts/{insutype: [0-9]{3,6}}/{year: [0-9]{4}}")
    public Draft draft(@PathParam("insutype") String insutype, @PathParam("year") int year) throws SQLException {
        return new Draft(listing.findDraft(new CoverageYear(insutype, year)).orElse(null));
    }

    @POST
    @RolesAllowed("assistance")
    public Response propose(@Valid @NotNull(message = "须有报文") Order order) throws SQLException {
        return accepted(proposing.propose(new CoverageYear(order.insutype(), order.year()), caller.get()));
    }

    @GET
    @Path("/{id}")
    public Statement get(@PathParam("id") String stmtNo) throws SQLException {
        return listing.get(stmtNo);
    }

    @POST
    @Path("/{id}/payments")
    @RolesAllowed("finance")
    public Response pay(@PathParam("id") String stmtNo, @Valid @NotNull(message = "须有报文") Payment payment) {
        return accepted(paying.propose(new FinancePayment(stmtNo, payment.paidOn(), payment.voucherNo(),
                Money.ofYuan(payment.amount())), caller.get()));
    }

    private static Response accepted(String proposalId) {
        return Response.accepted(new Proposed(proposalId)).location(URI.create("proposals")).build();
    }
}
