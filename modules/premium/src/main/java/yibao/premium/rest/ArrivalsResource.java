package yibao.premium.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Masked;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.ThreeLegs;
import yibao.premium.boundary.ShowingArrivals;

/** Levy, receipts and arrivals side by side: days, the tax offices of a day, the receipts of an office. */
@Path("/premium/arrivals/{insutype: [0-9]{3,6}}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"tax", "operator", "auditor"})
public class ArrivalsResource {

    private static final int LONGEST_PAGE = 1_000;

    @Inject
    private ShowingArrivals showing;

    @Inject
    private CurrentCaller caller;

    /** Days between two days. */
    public record Days(List<ThreeLegs.Day> days) {
    }

    /** One day. */
    public record Offices(List<ThreeLegs.Office> offices) {
    }

    /** One page of receipts, numbers masked; {@code next} is null on the last. */
    public record Receipts(List<ThreeLegs.Receipt> receipts, String next) {
    }

    @GET
    public Days days(@PathParam("insutype") String insutype, @QueryParam("from") String from,
            @QueryParam("to") String to) throws SQLException {
        return new Days(showing.listDays(insutype, day(from, "from"), day(to, "to"), caller.get()));
    }

    @GET
    @Path("/{day}")
    public Offices offices(@PathParam("insutype") String insutype, @PathParam("day") String day) throws SQLException {
        return new Offices(showing.listOffices(insutype, day(day, "day"), caller.get()));
    }

    @GET
    @Path("/{day}/{taxdeptCode: [0-9A-Za-z]{1,20}}/receipts")
    @RolesAllowed({"tax", "operator"})
    public Receipts receipts(@PathParam("insutype") String insutype, @PathParam("day") String day,
            @PathParam("taxdeptCode") String taxdeptCode, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) throws SQLException {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<ThreeLegs.Receipt> page = showing.listReceipts(insutype, day(day, "day"), taxdeptCode, cursor, size,
                caller.get());
        return new Receipts(page.stream().map(ArrivalsResource::masked).toList(),
                page.size() < size ? null : page.get(page.size() - 1).elecTaxrptNo());
    }

    private static ThreeLegs.Receipt masked(ThreeLegs.Receipt receipt) {
        return new ThreeLegs.Receipt(receipt.elecTaxrptNo(), receipt.psnCertType(), Masked.certno(receipt.certno()),
                receipt.psnName(), receipt.year(), receipt.clctType(), receipt.amount(), receipt.clctTime(),
                receipt.initTaxrptNo());
    }

    private static LocalDate day(String text, String place) {
        try {
            return OfficeCalendar.day(text == null ? "" : text);
        } catch (DateTimeException wrong) {
            throw new BusinessProblem("premium", "DATE_FORMAT", 400, "日期应为 yyyy-MM-dd，如 2026-01-31；" + OfficeCalendar.LIMITS, place);
        }
    }
}
