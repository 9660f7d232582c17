package yibao.enrolment.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import yibao.enrolment.IdentityCase;
import yibao.enrolment.IdentityReason;
import yibao.enrolment.IdentityVerdict;
import yibao.enrolment.IdentityView;
import yibao.enrolment.PersonRef;
import yibao.enrolment.Register;
import yibao.enrolment.boundary.AdjudicatingIdentity;
import yibao.enrolment.boundary.DeclaringSubsidy;
import yibao.enrolment.boundary.ExportPurpose;
import yibao.enrolment.boundary.ListingIdentityCases;
import yibao.kernel.Masked;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.problem.BusinessProblem;

/** Doubtful identities, verdicts on them, and who is therefore not declared for the central subsidy. */
@Path("/coverage/identities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public class IdentitiesResource {
    @Inject
    private ListingIdentityCases listing;

    @Inject
    private AdjudicatingIdentity adjudicating;

    @Inject
    private DeclaringSubsidy declaring;

    @Inject
    private CurrentCaller caller;

    /** One case in the list; numbers masked. */
    public record Doubt(long caseNo, List<IdentityReason> reasons, String state, String certNo, String townCode,
            String otherCertNo, String otherTownCode, IdentityVerdict verdict, String kept, String foundAt) {
        static Doubt of(IdentityCase about) {
            return new Doubt(about.caseNo(), about.reasons(), about.state().name(), masked(about.first()), about.firstTown(),
                    masked(about.other()), about.otherTown(), about.verdict(), about.kept(), about.foundAt());
        }

        private static String masked(PersonRef who) {
            return who == null ? null : Masked.certno(who.certno());
        }
    }

    public record DoubtPage(List<Doubt> cases, long total, String next) {
    }

    /** What the register says of one; names and numbers masked. */
    public record Side(String psnCertType, String certNo, String name, String gend, LocalDate brdy, LocalDate deathDate,
            List<String> formerNames, List<String> insurances) {
        static Side of(Register register) {
            return register == null ? null : new Side(register.who().psnCertType(), Masked.certno(register.who().certno()),
                    Masked.name(register.name()), register.gend(), register.born(), register.death(),
                    register.formerNames().stream().map(Masked::name).toList(), register.covers().stream().map(cover ->
                            cover.insutype() + " " + cover.begins() + " " + cover.ends() + " " + cover.townCode()).toList());
        }
    }

    /** A case with both registers and the verdicts there have been. */
    public record Comparison(Doubt about, Side first, Side other, List<IdentityView.Earlier> verdicts) {
    }

    public record VerdictRequest(@NotNull IdentityVerdict verdict, String kept, String note) {
    }

    /** It waits for a second person under {@code /proposals}. */
    public record Proposed(String proposalId) {
    }

    /** Who counts for the central subsidy on the snapshot day. */
    public record Declaration(int year, LocalDate snapshot, long insured, long withheld, long pending, long declarable,
            String citation) {
    }

    public record Export(boolean wholeNumbers, String purpose) {
    }

    @GET
    public DoubtPage list(@QueryParam("state") IdentityCase.State state, @QueryParam("reason") IdentityReason reason,
            @QueryParam("cursor") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("100") int limit) {
        int size = PageSize.of(limit);
        var page = listing.page(state, reason, after, size, caller.get());
        return new DoubtPage(page.stream().map(Doubt::of).toList(), listing.count(state, reason, caller.get()),
                page.size() < size ? null : String.valueOf(page.get(size - 1).caseNo()));
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public Comparison compare(@PathParam("id") long caseNo) {
        var view = listing.find(caseNo, caller.get()).orElseThrow(() -> new BusinessProblem("enrolment", "CASE_UNKNOWN", 404,
                "没有这件身份疑点，请刷新列表"));
        return new Comparison(Doubt.of(view.about()), Side.of(view.first()), Side.of(view.other()), view.verdicts());
    }

    @POST
    @Path("/{id: [0-9]{1,18}}/verdicts")
    public Response propose(@PathParam("id") long caseNo, @Valid @NotNull VerdictRequest request) {
        return Response.accepted(new Proposed(adjudicating.propose(caseNo, request.verdict(), request.kept(), request.note(),
                caller.get()))).build();
    }

    @GET
    @Path("/declarations/{year: [0-9]{4}}")
    public Declaration declaration(@PathParam("year") int year) {
        var found = declaring.show(year, caller.get());
        return new Declaration(found.year(), found.snapshot(), found.insured(), found.withheld(), found.pending(),
                found.declarable(), found.citation());
    }

    @POST
    @Path("/declarations/{year: [0-9]{4}}/exports")
    @Produces(LapsedResource.XLSX)
    public Response export(@PathParam("year") int year, @Valid @NotNull Export export) {
        var who = caller.get();
        var purpose = new ExportPurpose(export.wholeNumbers(), export.purpose());
        declaring.show(year, who);
        StreamingOutput body = out -> declaring.export(year, purpose, who, out);
        return LapsedResource.attachment(body, "undeclared-" + year + ".xlsx");
    }
}
