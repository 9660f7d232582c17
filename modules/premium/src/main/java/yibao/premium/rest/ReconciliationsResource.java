package yibao.premium.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import yibao.kernel.access.Caller;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceOrder;
import yibao.premium.DifferencePage;
import yibao.premium.PremiumTotals;
import yibao.premium.ReconciliationView;
import yibao.premium.TotalsBy;
import yibao.premium.boundary.ExportingDifferences;
import yibao.premium.boundary.FindingDifferences;
import yibao.premium.boundary.ShowingReconciliation;
import yibao.premium.boundary.ShowingTotals;

/** What tax and the bureau agree on, and where they differ. */
@Path("/premium/reconciliations/{insutype: [0-9]{3,6}}/{year: [0-9]{4}}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"tax", "operator", "auditor"})
public class ReconciliationsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private ShowingReconciliation showing;

    @Inject
    private ShowingTotals totals;

    @Inject
    private FindingDifferences finding;

    @Inject
    private ExportingDifferences exporting;

    @Inject
    private CurrentCaller caller;

    @GET
    public ReconciliationView show(@PathParam("insutype") String insutype, @PathParam("year") int year)
            throws SQLException {
        return showing.get(new CoverageYear(insutype, year), caller.get());
    }

    @GET
    @Path("/totals")
    public PremiumTotals totals(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @QueryParam("by") @DefaultValue("type") String by) throws SQLException {
        return totals.show(new CoverageYear(insutype, year), known(by), caller.get());
    }

    @GET
    @Path("/differences")
    @RolesAllowed({"tax", "operator"})
    public FoundDifferences list(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @BeanParam WantedDifferences wanted, @QueryParam("cursor") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) throws SQLException {
        int size = FoundDifferences.sizeOf(limit);
        DifferencePage page = finding.find(new CoverageYear(insutype, year), wanted.filter(), DifferenceOrder.NATURAL,
                Math.max(0, offset), size, wanted.disclosure(), caller.get());
        return FoundDifferences.of(page, Math.max(0, offset), wanted.isInFull());
    }

    @POST
    @Path("/differences/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"tax", "operator"})
    public FoundDifferences search(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @NotNull(message = "须有报文") @Valid DifferenceSearch search) throws SQLException {
        DifferencePage page = finding.find(new CoverageYear(insutype, year), search.filter(), search.order(),
                search.offset(), FoundDifferences.sizeOf(search.limit()), Disclosure.MASKED, caller.get());
        return FoundDifferences.of(page, search.offset(), false);
    }

    @GET
    @Path("/differences")
    @Produces("text/csv; charset=UTF-8")
    @RolesAllowed({"tax", "operator"})
    public StreamingOutput csv(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @BeanParam WantedDifferences wanted) throws SQLException {
        return export(new CoverageYear(insutype, year), wanted, false);
    }

    @GET
    @Path("/differences")
    @Produces(XLSX)
    @RolesAllowed({"tax", "operator"})
    public StreamingOutput xlsx(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @BeanParam WantedDifferences wanted) throws SQLException {
        return export(new CoverageYear(insutype, year), wanted, true);
    }

    private StreamingOutput export(CoverageYear of, WantedDifferences wanted, boolean xlsx) throws SQLException {
        showing.getLatestRun(of);
        ExportingDifferences.Wanted table = wanted.table(xlsx);
        Caller who = caller.get();
        return out -> {
            try {
                exporting.write(of, table, who, out);
            } catch (SQLException broken) {
                throw new IOException(broken);
            }
        };
    }

    private static TotalsBy known(String by) {
        for (TotalsBy one : TotalsBy.values()) {
            if (one.name().equals(by.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new BusinessProblem("premium", "BY_UNKNOWN", 400, "by 只能是 type、town、office 或 day", "by");
    }
}
