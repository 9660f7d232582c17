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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import yibao.exchange.Agency;
import yibao.exchange.BatchView;
import yibao.exchange.boundary.ListingBatches;
import yibao.exchange.boundary.OperatingBatches;
import yibao.exchange.boundary.ReceivingBatches;
import yibao.exchange.control.Alarms;
import yibao.exchange.control.Filter;
import yibao.exchange.control.ManifestReader;
import yibao.kernel.problem.BusinessProblem;

/** The ledger of batches, in and out, and the upload of a batch. */
@Path("/exchange")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class BatchesResource {

    private static final int LONGEST_MANIFEST = 64 * 1024;
    private static final int LONGEST_PAGE = 500;

    @Inject
    private ReceivingBatches receiving;

    @Inject
    private ListingBatches listing;

    @Inject
    private OperatingBatches operating;

    @Inject
    private yibao.exchange.boundary.ProposingRelease proposing;

    @Inject
    private yibao.kernel.access.CurrentCaller current;

    /** One page of the ledger; {@code next} is the cursor of the following page, null on the last. */
    public record Page(List<BatchView> batches, String next) {
    }

    @POST
    @Path("/{agency}/batches")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("agency") String folder, List<EntityPart> parts) throws IOException {
        Agency agency = Agency.find(folder).orElseThrow(
                () -> new BusinessProblem("exchange", "AGENCY_UNKNOWN", 404, "没有这个单位：" + folder));
        byte[] manifest;
        try (InputStream content = part(parts, "manifest")) {
            manifest = content.readNBytes(LONGEST_MANIFEST + 1);
        }
        if (manifest.length > LONGEST_MANIFEST) {
            throw new BusinessProblem("exchange", "MANIFEST_TOO_LONG", 413, "清单超过 64 KB", "manifest");
        }
        String dataName = ManifestReader.dataNameOf(manifest);
        try (InputStream data = part(parts, "data")) {
            String base = dataName.replaceFirst("\\.(csv|csv\\.gz|xlsx)$", "");
            String batchId = receiving.receive(agency, base + ManifestReader.SUFFIX, manifest, dataName, data);
            return Response.accepted(listing.get(batchId)).location(URI.create("exchange/batches/" + batchId)).build();
        }
    }

    @GET
    @Path("/batches")
    @RolesAllowed({"operator", "auditor"})
    public Page list(@QueryParam("cursor") @DefaultValue("9223372036854775807") long before,
            @QueryParam("agency") String agency, @QueryParam("contract") String contract,
            @QueryParam("direction") String direction, @QueryParam("outcome") String outcome,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<BatchView> found = listing.list(new Filter(before, null, agency, contract, direction, outcome, null, null, size));
        return new Page(found, found.size() < size ? null : found.get(size - 1).cursor());
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

    @GET
    @Path("/batches/{id}/rejected.csv")
    @Produces("text/csv; charset=UTF-8")
    @RolesAllowed({"operator", "auditor"})
    public StreamingOutput rejected(@PathParam("id") String id) {
        listing.get(id);
        return out -> listing.writeRefusals(id, out);
    }

    @POST
    @Path("/batches/{id}/retry")
    public BatchView retry(@PathParam("id") String id) {
        listing.get(id);
        operating.retry(id, current.get());
        return listing.get(id);
    }

    @POST
    @Path("/batches/{id}/release")
    public Response release(@PathParam("id") String id) {
        return Response.accepted(java.util.Map.of("proposalId", proposing.propose(id, null, current.get()))).build();
    }

    @GET
    @Path("/alarms")
    @RolesAllowed({"operator", "auditor"})
    public List<Alarms.Alarm> alarms() {
        return listing.listAlarms();
    }

    private static InputStream part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst().map(EntityPart::getContent)
                .orElseThrow(() -> new BusinessProblem("exchange", "PART_MISSING", 400, "上传中缺少 " + name, name));
    }
}
