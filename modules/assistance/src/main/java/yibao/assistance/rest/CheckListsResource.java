package yibao.assistance.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import yibao.assistance.CheckListView;
import yibao.assistance.ListColumns;
import yibao.assistance.boundary.PreparingCheckList;
import yibao.assistance.boundary.ShowingCheckLists;
import yibao.assistance.boundary.StartingCheckList;
import yibao.kernel.OfficeCalendar;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;
import yibao.kernel.sheet.SheetWriter;

/** Lists of up to 100,000 people in their owner's own columns, handed in and taken home answered. */
@Path("/eligibility-checks/lists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Key.CIVIL)
public class CheckListsResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_TEXT = 2_000;

    @Inject
    private PreparingCheckList preparing;

    @Inject
    private StartingCheckList starting;

    @Inject
    private ShowingCheckLists showing;

    @Inject
    private CurrentCaller caller;

    /** By which columns a prepared list is to be read instead, and for which day. */
    public record ListChange(ListColumns columns, LocalDate asOf) {}

    /**
     * Parts: {@code file} and {@code purpose}; {@code asOf}, {@code certNoColumn}, {@code nameColumn}, {@code certTypeColumn},
     * {@code asOfColumn} where wanted; {@code dryRun} true reads only.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(List<EntityPart> parts) throws IOException {
        var file = parts.stream().filter(part -> "file".equals(part.getName())).findFirst()
                .orElseThrow(() -> new BusinessProblem("assistance", "PART_MISSING", 400, "上传中缺少 file", "file"));
        var columns = new ListColumns(text(parts, "certNoColumn"), text(parts, "nameColumn"), text(parts, "certTypeColumn"), text(parts, "asOfColumn"));
        var asOf = day(text(parts, "asOf"));
        var purpose = text(parts, "purpose");
        var dryRun = "true".equals(text(parts, "dryRun"));
        CheckListView list;
        try (var content = file.getContent()) {
            list = preparing.prepare(file.getFileName().orElse(""), content, purpose, asOf, columns, caller.get());
        }
        var answer = dryRun ? list : starting.start(list.listId(), caller.get());
        return Response.accepted(answer).location(URI.create("eligibility-checks/lists/" + list.listId())).build();
    }

    @GET
    public List<CheckListView> list() {
        return showing.list(caller.get());
    }

    @GET
    @Path("/template.xlsx")
    @Produces(XLSX)
    public Response template() {
        StreamingOutput sheet = out -> {
            try (var writer = SheetWriter.xlsx(out, "名单")) {
                writer.row(List.of("证件类型", "证件号码", "姓名", "查询日期"));
            }
        };
        return Response.ok(sheet).header("Content-Disposition", attachment("批量核查名单模板.xlsx")).build();
    }

    @GET
    @Path("/{id}")
    public CheckListView show(@PathParam("id") String id) {
        return showing.get(id, caller.get());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CheckListView choose(@PathParam("id") String id, @NotNull(message = "须有报文") ListChange change) {
        var columns = change.columns() == null ? new ListColumns(null, null, null, null) : change.columns();
        return preparing.choose(id, columns, change.asOf(), caller.get());
    }

    @POST
    @Path("/{id}/start")
    public Response start(@PathParam("id") String id) {
        var list = starting.start(id, caller.get());
        return Response.accepted(list).location(URI.create("jobs/" + list.jobId())).build();
    }

    @GET
    @Path("/{id}/result")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response result(@PathParam("id") String id) {
        var result = showing.result(id, caller.get());
        StreamingOutput file = out -> Files.copy(result.file(), out);
        return Response.ok(file).header("Content-Disposition", attachment(result.fileName())).build();
    }

    private static String attachment(String name) {
        return "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(List<EntityPart> parts, String name) throws IOException {
        for (var part : parts) {
            if (name.equals(part.getName())) {
                try (var content = part.getContent()) {
                    var text = new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8).strip();
                    return text.isEmpty() ? null : text;
                }
            }
        }
        return null;
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : OfficeCalendar.day(text);
        } catch (DateTimeException noDay) {
            throw new BusinessProblem("assistance", "AS_OF", 400, "日期应为 2026-03-01 的样式，" + OfficeCalendar.LIMITS, "asOf");
        }
    }
}
