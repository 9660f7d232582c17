package yibao.settlement.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.settlement.HospitalShare;
import yibao.settlement.SettlementPage;
import yibao.settlement.SettlementRecomputation;
import yibao.settlement.SettlementTotal;
import yibao.settlement.ShownSettlement;
import yibao.settlement.YearUse;
import yibao.settlement.boundary.ListingSettlements;
import yibao.settlement.boundary.RecomputingSettlement;
import yibao.settlement.boundary.ShowingHospitalShares;
import yibao.settlement.boundary.ShowingSettlement;
import yibao.settlement.boundary.ShowingSettlementTotals;
import yibao.settlement.boundary.TellingAccumulators;

/** Settlements found, shown with all they were decided from, and decided again. Numbers of people stand in bodies only. */
@Path("/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Key.ASSISTANCE, Role.Key.AUDITOR})
public class SettlementsResource {

    @Inject
    private ListingSettlements listing;

    @Inject
    private ShowingSettlement showing;

    @Inject
    private RecomputingSettlement recomputing;

    @Inject
    private ShowingHospitalShares shares;

    @Inject
    private ShowingSettlementTotals totalling;

    @Inject
    private TellingAccumulators telling;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Whose year, and why; certificate type 01 unless said. */
    public record UseQuestion(
            @Size(max = 6, message = "证件类型过长") String certType,
            @NotBlank(message = "须填证件号码") @Size(max = 50, message = "证件号码过长") String certNo,
            @NotNull(message = "须填年度") @Min(2000) @Max(2100) Integer year,
            @NotBlank(message = "须填查询用途") @Size(max = 200, message = "查询用途过长") String purpose) {
    }

    /** Shares of hospitals by month, and the months asked for. */
    public record Shares(String from, String to, List<HospitalShare> shares) {
    }

    /** Sums by month and class, and the months asked for. */
    public record Totals(String from, String to, List<SettlementTotal> totals) {
    }

    @POST
    @Path("/searches")
    public SettlementPage search(@NotNull(message = "须有报文") @Valid SettlementQuestion question) {
        return listing.list(question.filter(), question.purpose(), question.cursor(), question.size(), caller.get());
    }

    @GET
    @Path("/{id}")
    public ShownSettlement show(@PathParam("id") String setlId) {
        return showing.show(setlId, caller.get());
    }

    @POST
    @Path("/{id}/recomputation")
    @Consumes(MediaType.WILDCARD)
    public SettlementRecomputation recompute(@PathParam("id") String setlId) {
        return recomputing.recompute(setlId, caller.get());
    }

    /** The last twelve months unless said. */
    @GET
    @Path("/hospital-shares")
    public Shares shares(@QueryParam("from") YearMonth from, @QueryParam("to") YearMonth to) {
        YearMonth last = to == null ? YearMonth.now(clock) : to;
        YearMonth first = from == null ? last.minusMonths(11) : from;
        return new Shares(first.toString(), last.toString(), shares.show(first, last, caller.get()));
    }

    /** The last twelve months unless said. */
    @GET
    @Path("/totals")
    @RolesAllowed({Role.Key.ASSISTANCE, Role.Key.AUDITOR, Role.Key.FINANCE})
    public Totals totals(@QueryParam("from") YearMonth from, @QueryParam("to") YearMonth to) {
        YearMonth last = to == null ? YearMonth.now(clock) : to;
        YearMonth first = from == null ? last.minusMonths(11) : from;
        return new Totals(first.toString(), last.toString(), totalling.show(first, last, caller.get()));
    }

    @POST
    @Path("/accumulators")
    public YearUse use(@NotNull(message = "须有报文") @Valid UseQuestion question) {
        return telling.tell(SettlementQuestion.person(question.certType(), question.certNo()), question.year(), question.purpose(), caller.get());
    }
}
