package yibao.poverty.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import yibao.kernel.access.CurrentCaller;
import yibao.poverty.PaymentFile;
import yibao.poverty.PublishedNotice;
import yibao.poverty.boundary.AskingNow;
import yibao.poverty.boundary.ProposingPayments;
import yibao.poverty.boundary.ShowingNotices;
import yibao.poverty.boundary.ShowingPayments;
import yibao.poverty.boundary.ShowingRules;

/** What is not about one application: the rules, questions to civil affairs, the public notices, the payments. */
@Path("/poverty")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"finance", "assistance", "auditor"})
public class PovertyOfficeResource {

    private static final int MOST = 200;

    @Inject
    private ShowingRules rules;

    @Inject
    private AskingNow asking;

    @Inject
    private ShowingNotices notices;

    @Inject
    private ProposingPayments proposing;

    @Inject
    private ShowingPayments payments;

    @Inject
    private CurrentCaller caller;

    /** A line of the table of states; {@code to} is null where the class says what comes next. */
    public record Rule(String from, String act, List<String> roles, String to, String condition) {
    }

    public record RuleTable(List<Rule> lines) {
    }

    public record Asked(int households) {
    }

    /** What everybody may read; names are masked. */
    public record NoticeLine(String applicationNo, List<String> names, String townCode, int povertyClass, String amount, String from, String to, boolean running) {
        static NoticeLine of(PublishedNotice notice) {
            return new NoticeLine(notice.applicationNo(), notice.names(), notice.townCode(), notice.povertyClass(), notice.amount().toString(),
                    notice.from().toString(), notice.to().toString(), notice.running());
        }
    }

    public record NoticesPage(List<NoticeLine> notices, String next) {
    }

    public record FileProposed(String fileId) {
    }

    public record FileLine(String fileId, String state, int payments, String amount, int paid, int returned, String proposedBy, String confirmedBy, String madeAt) {
        static FileLine of(PaymentFile file) {
            return new FileLine(file.fileId(), file.state(), file.payments(), file.amount().toString(), file.paid(), file.returned(), file.proposedBy(),
                    file.confirmedBy(), file.madeAt().toString());
        }
    }

    /** {@code due} is what is granted and not ordered yet. */
    public record FilesPage(int dueHouseholds, String dueAmount, List<FileLine> files, String next) {
    }

    public record PaymentsOf(List<Shown.Payment> payments) {
    }

    @GET
    @Path("/rules")
    @RolesAllowed({"clerk", "civil", "assistance", "finance", "auditor"})
    public RuleTable rules() {
        return new RuleTable(rules.transitions().stream().map(line -> new Rule(line.from().name(), line.act().name(), line.roles().stream().sorted().toList(),
                line.to() == null ? null : line.to().name(), line.condition())).toList());
    }

    @POST
    @Path("/income-check-requests")
    @RolesAllowed({"civil", "assistance"})
    public Asked ask() throws SQLException {
        return new Asked(asking.ask());
    }

    @GET
    @Path("/notices")
    @PermitAll
    public NoticesPage notices(@QueryParam("town") String town, @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") int limit) throws SQLException {
        int size = Math.max(1, Math.min(limit, MOST));
        List<PublishedNotice> page = notices.list(town, cursor, size);
        return new NoticesPage(page.stream().map(NoticeLine::of).toList(), page.size() < size ? null : page.get(size - 1).applicationNo());
    }

    @GET
    @Path("/payment-files")
    public FilesPage files(@QueryParam("cursor") @DefaultValue("0") long cursor, @QueryParam("limit") @DefaultValue("50") int limit) throws SQLException {
        int size = Math.max(1, Math.min(limit, MOST));
        List<PaymentFile> page = payments.files(cursor <= 0 ? Long.MAX_VALUE : cursor, size, caller.get());
        ShowingPayments.Due due = payments.due(caller.get());
        return new FilesPage(due.households(), due.amount().toString(), page.stream().map(FileLine::of).toList(),
                page.size() < size ? null : String.valueOf(page.get(size - 1).number()));
    }

    @POST
    @Path("/payment-files")
    @RolesAllowed("finance")
    public FileProposed propose() throws SQLException {
        return new FileProposed(proposing.propose(caller.get()));
    }

    @GET
    @Path("/payment-files/{id}/payments")
    public PaymentsOf lines(@PathParam("id") String id) throws SQLException {
        return new PaymentsOf(payments.lines(id, caller.get()).stream().map(Shown.Payment::of).toList());
    }

    @GET
    @Path("/returned-payments")
    @RolesAllowed({"clerk", "finance", "assistance", "auditor"})
    public PaymentsOf returned() throws SQLException {
        return new PaymentsOf(payments.bounced(caller.get()).stream().map(Shown.Payment::of).toList());
    }
}
