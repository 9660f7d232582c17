package yibao.premium.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.access.Caller;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.DifferenceFilter;
import yibao.premium.ResolutionView;
import yibao.premium.boundary.DownloadingResolutions;
import yibao.premium.boundary.ResolvingDifferences;
import yibao.premium.boundary.ShowingReconciliation;

/** The workbook of differences on its way out, and back with state, owner and note filled. */
@Path("/premium/reconciliations/{insutype: [0-9]{3,6}}/{year: [0-9]{4}}/resolutions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"tax", "operator"})
public class ResolutionsResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private DownloadingResolutions downloading;

    @Inject
    private ResolvingDifferences resolving;

    @Inject
    private ShowingReconciliation reconciliations;

    @Inject
    private CurrentCaller caller;

    @GET
    @Produces(XLSX)
    public Response download(@PathParam("insutype") String insutype, @PathParam("year") int year,
            @QueryParam("type") String type, @QueryParam("state") String state, @QueryParam("owner") String owner,
            @QueryParam("town") String town) throws SQLException {
        CoverageYear of = new CoverageYear(insutype, year);
        reconciliations.getLatestRun(of);
        DifferenceFilter filter = new DifferenceFilter(given(type), given(state), given(owner), given(town), null, null,
                null, null);
        Caller who = caller.get();
        StreamingOutput table = out -> {
            try {
                downloading.write(of, filter, who, out);
            } catch (SQLException broken) {
                throw new IOException(broken);
            }
        };
        return Response.ok(table).header("Content-Disposition", attachment("差异处理-" + insutype + "-" + year + ".xlsx"))
                .build();
    }

    /** Parts: {@code file}; {@code strict} true takes all rows or none. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("insutype") String insutype, @PathParam("year") int year, List<EntityPart> parts)
            throws SQLException, IOException {
        EntityPart file = parts.stream().filter(part -> "file".equals(part.getName())).findFirst()
                .orElseThrow(() -> new BusinessProblem("premium", "PART_MISSING", 400, "上传中缺少 file", "file"));
        java.nio.file.Path kept = Files.createTempFile("resolution", ".sheet");
        try {
            try (InputStream content = file.getContent()) {
                Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
            }
            ResolutionView view = resolving.take(new CoverageYear(insutype, year), kept,
                    file.getFileName().orElse(""), isStrict(parts), caller.get());
            return view.jobId() == null ? Response.ok(view).build()
                    : Response.accepted(view).location(URI.create("jobs/" + view.jobId())).build();
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GET
    @Path("/{id}")
    public ResolutionView show(@PathParam("id") String id) throws SQLException {
        return resolving.get(id, caller.get());
    }

    @GET
    @Path("/{id}/workbook")
    @Produces(XLSX)
    public Response result(@PathParam("id") String id) throws SQLException {
        Caller who = caller.get();
        ResolutionView view = resolving.get(id, who);
        StreamingOutput table = out -> {
            try {
                resolving.write(id, who, out);
            } catch (SQLException broken) {
                throw new IOException(broken);
            }
        };
        return Response.ok(table).header("Content-Disposition",
                attachment(view.fileName().replaceFirst("\\.(xlsx|csv)$", "") + "-处理结果.xlsx")).build();
    }

    private static boolean isStrict(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if ("strict".equals(part.getName())) {
                try (InputStream content = part.getContent()) {
                    return "true".equals(new String(content.readNBytes(10), StandardCharsets.UTF_8).strip());
                }
            }
        }
        return false;
    }

    private static String attachment(String name) {
        return "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
