package yibao.poverty.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import yibao.kernel.access.CurrentCaller;
import yibao.poverty.boundary.CheckingCost;
import yibao.poverty.boundary.Objecting;
import yibao.poverty.boundary.ProposingDecision;
import yibao.poverty.boundary.PublishingNotice;
import yibao.poverty.boundary.RecomputingCost;
import yibao.poverty.boundary.RecordingAssets;
import yibao.poverty.boundary.RecordingMeeting;
import yibao.poverty.boundary.SettlingApplication;
import yibao.poverty.rest.PovertyIntakeResource.NowIn;

/** What is done with one application on its way. */
@Path("/poverty/applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("assistance")
public class PovertyStepsResource {

    @Inject
    private RecordingAssets assets;

    @Inject
    private CheckingCost costs;

    @Inject
    private RecomputingCost recomputing;

    @Inject
    private RecordingMeeting meetings;

    @Inject
    private PublishingNotice publishing;

    @Inject
    private Objecting objecting;

    @Inject
    private ProposingDecision decisions;

    @Inject
    private SettlingApplication settling;

    @Inject
    private CurrentCaller caller;

    public record NoticeRuns(String to) {
    }

    public record Proposed(String proposalId) {
    }

    public record Recomputed(Shown.Finding kept, Shown.Finding again, boolean same) {
    }

    @POST
    @Path("/town-audit")
    @RolesAllowed("clerk")
    public NowIn townAudit(@PathParam("id") String id, @Valid @NotNull(message = "须有报文") Given.Wealth wealth) throws SQLException {
        return new NowIn(assets.recordTownAudit(id, wealth.assets(), caller.get()).name());
    }

    @POST
    @Path("/income")
    @RolesAllowed("civil")
    public NowIn income(@PathParam("id") String id, @Valid @NotNull(message = "须有报文") Given.Wealth wealth) throws SQLException {
        return new NowIn(assets.recordIncome(id, wealth.assets(), caller.get()).name());
    }

    @POST
    @Path("/cost")
    public Shown.Finding cost(@PathParam("id") String id) throws SQLException {
        return Shown.Finding.of(costs.check(id, caller.get()));
    }

    @GET
    @Path("/cost/recomputation")
    @RolesAllowed({"assistance", "auditor"})
    public Recomputed recompute(@PathParam("id") String id) throws SQLException {
        RecomputingCost.Recomputed both = recomputing.recompute(id, caller.get());
        return new Recomputed(Shown.Finding.of(both.kept()), Shown.Finding.of(both.again()), both.same());
    }

    @POST
    @Path("/meeting")
    public NowIn meet(@PathParam("id") String id, @Valid @NotNull(message = "须有报文") Given.Met met) throws SQLException {
        return new NowIn(meetings.record(id, met.meeting(), caller.get()).name());
    }

    @POST
    @Path("/notice")
    public NoticeRuns publish(@PathParam("id") String id) throws SQLException {
        return new NoticeRuns(publishing.publish(id, caller.get()).toString());
    }

    @POST
    @Path("/objections")
    @RolesAllowed({"clerk", "assistance"})
    public NowIn object(@PathParam("id") String id, @Valid @NotNull(message = "须有报文") Given.Objection objection) throws SQLException {
        return new NowIn(objecting.object(id, objection.content(), caller.get()).name());
    }

    @POST
    @Path("/objections/{line}/answer")
    public NowIn answer(@PathParam("id") String id, @PathParam("line") int line, @Valid @NotNull(message = "须有报文") Given.Answer answer) throws SQLException {
        return new NowIn(objecting.answer(id, line, answer.upheld(), answer.handling(), caller.get()).name());
    }

    @POST
    @Path("/decision")
    public Proposed decide(@PathParam("id") String id, @Valid @NotNull(message = "须有报文") Given.Decision decision) throws SQLException {
        return new Proposed(decisions.propose(id, decision.grant(), decision.reason(), caller.get()));
    }

    @POST
    @Path("/account")
    @RolesAllowed("clerk")
    public NowIn account(@PathParam("id") String id, @Valid @NotNull(message = "须有报文") Given.Account account) throws SQLException {
        return new NowIn(settling.correctAccount(id, account.account(), caller.get()).name());
    }

    @POST
    @Path("/closing")
    public NowIn close(@PathParam("id") String id) throws SQLException {
        return new NowIn(settling.close(id, caller.get()).name());
    }
}
