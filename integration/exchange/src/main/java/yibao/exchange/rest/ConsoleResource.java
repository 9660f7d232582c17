package yibao.exchange.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import yibao.exchange.AgreementView;
import yibao.exchange.Alarm;
import yibao.exchange.PartnerView;
import yibao.exchange.TrialView;
import yibao.exchange.boundary.ListingAlarms;
import yibao.exchange.boundary.OperatingBatches;
import yibao.exchange.boundary.ReadingAgreements;
import yibao.exchange.boundary.TryingBatches;
import yibao.exchange.boundary.WatchingPartners;
import yibao.kernel.access.CurrentCaller;

/** What an operator watches: partners and their lights, alarms, agreements and their test. */
@Path("/exchange")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"operator", "auditor"})
public class ConsoleResource {

    @Inject
    private WatchingPartners watching;

    @Inject
    private ListingAlarms alarms;

    @Inject
    private OperatingBatches operating;

    @Inject
    private ReadingAgreements agreements;

    @Inject
    private TryingBatches trying;

    @Inject
    private CurrentCaller current;

    /** What was done about an alarm. */
    public record Acknowledgement(@NotNull String note) {
    }

    @GET
    @Path("/partners")
    public List<PartnerView> partners() {
        return watching.list();
    }

    /** @param past those that have been seen to, instead of those that wait */
    @GET
    @Path("/alarms")
    public List<Alarm> alarms(@QueryParam("past") @DefaultValue("false") boolean past) {
        return past ? alarms.listPast() : alarms.listOpen();
    }

    @POST
    @Path("/alarms/{number}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("operator")
    public List<Alarm> acknowledge(@PathParam("number") long number, @Valid @NotNull Acknowledgement said) {
        operating.acknowledge(number, said.note(), current.get());
        return alarms.listOpen();
    }

    @GET
    @Path("/agreements")
    public List<AgreementView> agreements() {
        return agreements.list();
    }

    /** Hands in a sample: the receipt it would get is read at the address of the answer. */
    @POST
    @Path("/agreements/{sender}/trials")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("operator")
    public Response tryOut(@PathParam("sender") String sender, List<EntityPart> parts) throws IOException {
        byte[] manifest = Uploads.manifest(parts);
        try (InputStream data = Uploads.part(parts, "data")) {
            String trialId = trying.begin(sender, manifest, data, current.get());
            return Response.accepted(trying.get(trialId)).location(URI.create("exchange/trials/" + trialId)).build();
        }
    }

    @GET
    @Path("/trials/{id}")
    @RolesAllowed("operator")
    public TrialView trial(@PathParam("id") String id) {
        return trying.get(id);
    }
}
