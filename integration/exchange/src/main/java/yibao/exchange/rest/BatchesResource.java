package yibao.exchange.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import yibao.exchange.Agency;
import yibao.exchange.BatchFilter;
import yibao.exchange.BatchView;
import yibao.exchange.LedgerPage;
import yibao.exchange.RefusalsPage;
import yibao.exchange.RowsPage;
import yibao.exchange.boundary.CancellingBatches;
import yibao.exchange.boundary.ListingBatches;
import yibao.exchange.boundary.OperatingBatches;
import yibao.exchange.boundary.ProposingRelease;
import yibao.exchange.boundary.ReadingBatchRows;
import yibao.exchange.boundary.ReceivingBatches;
import yibao.exchange.control.ManifestReader;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.problem.BusinessProblem;

/** The ledger of batches, in and out, and the upload of a batch. */
@Path("/exchange")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class BatchesResource {

    private static final int LONGEST_PAGE = 500;
    private static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");

    @Context
    private HttpHeaders headers;

    @Inject
    private ReceivingBatches receiving;

    @Inject
    private ListingBatches listing;

    @Inject
    private ReadingBatchRows reading;

    @Inject
    private OperatingBatches operating;

    @Inject
    private CancellingBatches cancelling;

    @Inject
    private ProposingRelease releasing;

    @Inject
    private CurrentCaller current;

    /** One page of the ledger; {@code next} is the cursor of the following page, null on the last; {@code total} counts all that fit. */
    public record Page(List<BatchView> batches, String next, long total) {
    }

    /** What waits for a second operator. */
    public record Proposed(String proposalId, String batchId, String state) {
    }

    /** Why it is done; the whole body may be left away. */
    public record BatchAct(String reason) {
    }

    private static String reasonOf(BatchAct act) {
        return act == null || act.reason() == null || act.reason().isBlank() ? null : act.reason().strip();
    }

    @POST
    @Path("/{agency}/batches")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("agency") String folder, List<EntityPart> parts) throws IOException {
        Agency agency = Agency.find(folder).orElseThrow(
                () -> new BusinessProblem("exchange", "AGENCY_UNKNOWN", 404, "没有这个单位：" + folder));
        byte[] manifest = Uploads.manifest(parts);
        String dataName = ManifestReader.dataNameOf(manifest);
        try (InputStream data = Uploads.part(parts, "data")) {
            String base = ManifestReader.baseOfData(dataName);
            String batchId = receiving.receive(agency, base + ManifestReader.SUFFIX, manifest, dataName, data);
            return Response.accepted(listing.get(batchId)).location(URI.create("exchange/batches/" + batchId)).build();
        }
    }

    /**
     * @param place   of the first batch among those that fit, 0 for the newest; null where the cursor says it
     * @param outcome an outcome or a state
     * @param from    and until: days of the receipt of the batch, both included
     */
    @GET
    @Path("/batches")
    @RolesAllowed({"operator", "auditor"})
    public Page list(@QueryParam("cursor") @DefaultValue("9223372036854775807") long before,
            @QueryParam("place") Long place, @QueryParam("partner") String partner, @QueryParam("agency") String agency,
            @QueryParam("contract") String contract, @QueryParam("direction") String direction,
            @QueryParam("outcome") String outcome, @QueryParam("from") LocalDate from,
            @QueryParam("until") LocalDate until, @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        BatchFilter filter = new BatchFilter(place == null ? before : Long.MAX_VALUE, partner, agency, contract, direction, outcome,
                startOf(from), until == null ? null : startOf(until.plusDays(1)), size);
        LedgerPage page = listing.page(filter, place == null ? 0 : Math.max(0, place), size);
        List<BatchView> found = page.batches();
        long left = page.count() - (place == null ? 0 : place) - found.size();
        return new Page(found, found.isEmpty() || left <= 0 ? null : found.get(found.size() - 1).cursor(), total(filter, page));
    }

    /** Of all pages, not only of those behind the cursor. */
    private long total(BatchFilter filter, LedgerPage page) {
        return filter.before() == Long.MAX_VALUE ? page.count()
                : listing.page(new BatchFilter(Long.MAX_VALUE, filter.partner(), filter.agency(), filter.contract(), filter.direction(),
                        filter.outcome(), filter.from(), filter.until(), 0), 0, 0).count();
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(BUREAU).toInstant();
    }

    @GET
    @Path("/batches/{id}")
    @RolesAllowed({"operator", "auditor"})
    public BatchView show(@PathParam("id") String id) {
        return listing.get(id);
    }

    @GET
    @Path("/batches/{id}/receipt")
    @RolesAllowed({"operator", "auditor"})
    public String receipt(@PathParam("id") String id) {
        return listing.findReceipt(id).orElseThrow(
                () -> new BusinessProblem("exchange", "RECEIPT_NOT_YET", 404, "批次尚未处理完毕，回执还没有产生"));
    }

    /** As the partner has it, for programs, which bring their password with the call; masked for people, who have a session. */
    @GET
    @Path("/batches/{id}/rejected.csv")
    @Produces("text/csv; charset=UTF-8")
    @RolesAllowed({"operator", "auditor"})
    public StreamingOutput rejected(@PathParam("id") String id) {
        String login = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean program = login != null && login.startsWith("Basic ");
        reading.admitToAllRefusals(id, program ? Disclosure.SHOWN_FULL : Disclosure.SHOWN, current.get());
        return program ? out -> listing.writeRefusals(id, out) : out -> listing.writeRefusalsMasked(id, out);
    }

    /** Rows as they stand in the file, masked. */
    @GET
    @Path("/batches/{id}/rows")
    @RolesAllowed({"operator", "auditor"})
    public RowsPage rows(@PathParam("id") String id, @QueryParam("cursor") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return reading.read(id, after, Math.max(1, Math.min(limit, LONGEST_PAGE)), current.get());
    }

    /** What was wrong with rows, masked. */
    @GET
    @Path("/batches/{id}/refusals")
    @RolesAllowed({"operator", "auditor"})
    public RefusalsPage refusals(@PathParam("id") String id, @QueryParam("cursor") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return reading.readRefusals(id, after, Math.max(1, Math.min(limit, LONGEST_PAGE)), current.get());
    }

    @POST
    @Path("/batches/{id}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    public BatchView retry(@PathParam("id") String id, BatchAct act) {
        listing.get(id);
        operating.retry(id, reasonOf(act), current.get());
        return listing.get(id);
    }

    /** Ends a batch that has not been applied. */
    @POST
    @Path("/batches/{id}/cancel")
    public BatchView cancel(@PathParam("id") String id) {
        cancelling.cancel(id, current.get());
        return listing.get(id);
    }

    /** Proposes to let a held batch go on; a second operator confirms. */
    @POST
    @Path("/batches/{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response release(@PathParam("id") String id, BatchAct act) {
        String proposalId = releasing.propose(id, reasonOf(act), current.get());
        return Response.accepted(new Proposed(proposalId, id, "PROPOSED")).location(URI.create("proposals")).build();
    }
}
