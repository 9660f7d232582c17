package yibao.premium.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceLine;
import yibao.premium.DifferenceType;
import yibao.premium.ReconciliationView;
import yibao.premium.SideFinding;
import yibao.premium.boundary.ListingDifferences;
import yibao.premium.boundary.ReadingDifferences;
import yibao.premium.boundary.ShowingReconciliation;

/** What tax and the bureau agree on, and where they differ. */
@Path("/premium/reconciliations/{insutype: [0-9]{3,6}}/{year: [0-9]{4}}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"tax", "operator", "auditor"})
public class ReconciliationsResource {

    private static final int LONGEST_PAGE = 1_000;

    @Inject
    private ShowingReconciliation showing;

    @Inject
    private ReadingDifferences reading;

    /** One difference, in the words of {@code premium-differences/1}. */
    public record Difference(String diff_id, String type, String certno, String psn_name, String insutype, int year,
            String levied_amt, String received_amt, String diff_amt, String elec_taxrpt_no, String reason) {

        static Difference of(DifferenceLine line) {
            return new Difference(line.diffId(), line.type(), line.certno(), line.psnName(), line.insutype(),
                    line.year(), line.levied().toString(), line.received().toString(), line.difference().toString(),
                    line.elecTaxrptNos(), line.reason());
        }
    }

    /** One page; {@code next} is the cursor of the following page, null on the last. */
    public record Page(List<Difference> differences, String next) {
    }

    @GET
    public ReconciliationView show(@PathParam("insutype") String insutype, @PathParam("year") int year)
            throws SQLException {
        return showing.get(new CoverageYear(insutype, year));
    }

    @GET
    @Path("/differences")
    @RolesAllowed({"tax", "operator"})
    public Page list(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @QueryParam("type") String type, @QueryParam("cursor") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("100") int limit, @Context SecurityContext who) throws SQLException {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<DifferenceLine> found = reading.page(new CoverageYear(insutype, year), known(type), after, size,
                who.getUserPrincipal().getName());
        return new Page(found.stream().map(Difference::of).toList(),
                found.size() < size ? null : String.valueOf(found.get(size - 1).line()));
    }

    @GET
    @Path("/differences")
    @Produces("text/csv; charset=UTF-8")
    @RolesAllowed({"tax", "operator"})
    public StreamingOutput export(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @QueryParam("type") String type, @Context SecurityContext who) throws SQLException {
        String actor = who.getUserPrincipal().getName();
        CoverageYear of = new CoverageYear(insutype, year);
        String run = showing.getLatestRun(of);
        String wanted = known(type);
        return out -> {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord(ListingDifferences.COLUMNS);
            try {
                reading.export(of, run, wanted, line -> csv.writeRecord(ListingDifferences.fieldsOf(line)), actor);
            } catch (SQLException broken) {
                throw new IOException(broken);
            }
            csv.flush();
        };
    }

    private static String known(String type) {
        if (type == null || type.isBlank()) {
            return null;
        }
        boolean exists = Stream.concat(Arrays.stream(DifferenceType.values()).map(Enum::name),
                Arrays.stream(SideFinding.values()).map(Enum::name)).anyMatch(type::equals);
        if (!exists) {
            throw new BusinessProblem("premium", "TYPE_UNKNOWN", 400, "没有这种差异类型，请用对账合计中的 type", "type");
        }
        return type;
    }
}
