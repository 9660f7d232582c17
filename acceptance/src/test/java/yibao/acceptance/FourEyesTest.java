package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.db.Sql;
import yibao.kernel.foureyes.ConfirmingProposals;
import yibao.kernel.foureyes.ExpiringProposals;
import yibao.kernel.foureyes.ListingProposals;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.foureyes.ProposalKinds;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.problem.BusinessProblem;

/** One proposes, another confirms, and it is done once: the same on both databases. */
@ParameterizedClass
@EnumSource(Store.class)
class FourEyesTest {
    private static final Caller WANG = person("tax", "WANG", "tax");
    private static final Caller WANG_AGAIN = person("tax-second-account", "WANG", "tax");
    private static final Caller LI = person("tax2", "LI", "tax");
    private static final Caller ZHAO = person("tax3", "ZHAO", "tax");
    private static final Caller CIVIL = person("civil", "SUN", "civil");

    @Parameter
    Store store;

    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock("2026-02-01T09:00:00+08:00");
    private final Sluice sluice = new Sluice();
    private BoundDatabase database;
    private Proposing proposing;
    private ConfirmingProposals confirming;
    private ListingProposals listing;
    private ExpiringProposals expiring;

    @BeforeEach
    void open() throws IOException {
        database = new BoundDatabase(store.fresh(folder.resolve("home")), statement -> { });
        Audit audit = new Audit(new AuditKey("a key of at least thirty-two characters"), clock);
        ProposalKinds kinds = new ProposalKinds(List.of(sluice));
        proposing = new Proposing(kinds, database, audit, clock);
        confirming = new ConfirmingProposals(kinds, database, audit, clock);
        listing = new ListingProposals(kinds, database, clock);
        expiring = new ExpiringProposals(database, database, audit, clock);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void another_person_confirms_and_it_is_done_once() throws SQLException {
        String id = propose("north", WANG);
        assertThat(confirm(id, LI)).isEqualTo("开闸 {\"gate\":\"north\"}");
        assertRefused("PROPOSAL_DECIDED", () -> confirm(id, LI));
        assertThat(sluice.opened).hasValue(1);
        assertThat(audited()).containsExactly("tax|PROPOSE|OPEN north|PROPOSED", "tax2|DECIDE_PROPOSAL|OPEN north|CONFIRMED");
    }

    @Test
    void nobody_confirms_what_they_proposed_not_even_with_a_second_account() {
        String id = propose("north", WANG);
        assertRefused("PROPOSAL_OWN", () -> confirm(id, WANG));
        assertRefused("PROPOSAL_OWN", () -> confirm(id, WANG_AGAIN));
        assertRefused("PROPOSAL_OWN", () -> refuse(id, "不行", WANG_AGAIN));
        assertThat(sluice.opened).hasValue(0);
    }

    /** Whoever writes past the doors still meets the same rule in the table. */
    @Test
    void the_database_itself_refuses_the_same_person_twice_and_a_second_one_waiting() {
        String id = propose("north", WANG);
        assertThatThrownBy(() -> execute("update proposal set state = 'CONFIRMED', waiting_key = null, "
                + "decided_by_person = 'WANG' where proposal_id = ?", id)).hasRootCauseInstanceOf(SQLException.class);
        propose("south", WANG);
        assertThatThrownBy(() -> execute("update proposal set waiting_key = 'OPEN|south' where proposal_id = ?", id))
                .hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void roles_of_another_office_neither_propose_nor_decide_nor_see() {
        assertRefused("PROPOSAL_NOT_YOURS", () -> propose("north", CIVIL));
        String id = propose("north", WANG);
        assertRefused("PROPOSAL_NOT_YOURS", () -> confirm(id, CIVIL));
        assertThat(listing.waitingFor(CIVIL, null, 10).proposals()).isEmpty();
    }

    @Test
    void one_subject_waits_once_and_may_come_again_when_it_is_decided() {
        String first = propose("north", WANG);
        assertRefused("PROPOSAL_WAITING", () -> propose("north", LI));
        refuse(first, "闸门在检修", LI);
        String second = propose("north", WANG);
        withdraw(second, WANG_AGAIN);
        propose("north", LI);
        assertThat(sluice.opened).hasValue(0);
    }

    @Test
    void only_the_proposer_withdraws_and_a_refusal_has_a_reason() {
        String id = propose("north", WANG);
        assertRefused("PROPOSAL_OF_ANOTHER", () -> withdraw(id, LI));
        assertRefused("REASON_MISSING", () -> refuse(id, " ", LI));
        assertRefused("REASON_TOO_LONG", () -> refuse(id, "长".repeat(401), LI));
        assertRefused("PROPOSAL_UNKNOWN", () -> confirm("nothing", LI));
    }

    @Test
    void what_has_ceased_to_be_allowed_is_not_confirmed_and_goes_on_waiting() {
        String id = propose("north", WANG);
        sluice.closed = true;
        assertRefused("GATE_CLOSED", () -> confirm(id, LI));
        sluice.closed = false;
        confirm(id, LI);
        assertThat(sluice.opened).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"payload, '{\"gate\":\"all\"}'", "title, 开一道小门", "subject, south", "proposed_by_person, LI2"})
    void what_was_changed_behind_the_door_is_not_carried_out(String column, String value) {
        String id = propose("north", WANG);
        execute("update proposal set " + column + " = ? where proposal_id = ?", value, id);
        assertRefused("PROPOSAL_CHANGED", () -> confirm(id, LI));
        assertThat(sluice.opened).hasValue(0);
    }

    @Test
    void what_nobody_decides_expires_and_leaves_the_subject_free() throws SQLException {
        String id = propose("north", WANG);
        clock.pass(Duration.ofDays(14));
        assertRefused("PROPOSAL_EXPIRED", () -> confirm(id, LI));
        assertThat(listing.waitingFor(LI, null, 10).proposals()).isEmpty();
        propose("north", WANG);
        clock.pass(Duration.ofDays(15));
        expiring.step();
        assertThat(listing.proposedBy(WANG, null, 10).proposals()).extracting(Proposal::state).containsExactly("EXPIRED", "EXPIRED");
        assertThat(audited()).filteredOn(line -> line.startsWith("yibao|PROPOSAL_EXPIRES")).hasSize(2);
    }

    @Test
    void each_sees_what_waits_for_them_and_what_they_proposed_page_by_page() {
        propose("a", WANG);
        propose("b", WANG);
        propose("c", LI);
        assertThat(listing.countWaitingFor(LI)).isEqualTo(2);
        assertThat(listing.countWaitingFor(WANG)).isEqualTo(1);
        var first = listing.waitingFor(ZHAO, null, 2);
        assertThat(first.proposals()).extracting(Proposal::subject).containsExactly("a", "b");
        assertThat(listing.waitingFor(ZHAO, first.next(), 2).proposals()).extracting(Proposal::subject).containsExactly("c");
        assertThat(listing.proposedBy(WANG, null, 10).proposals()).extracting(Proposal::subject).containsExactly("b", "a");
    }

    @Test
    void of_two_who_confirm_at_once_one_does_it_and_the_other_is_told() throws Exception {
        String id = propose("north", WANG);
        sluice.inside = new CountDownLatch(1);
        sluice.mayGo = new CountDownLatch(1);
        var people = Executors.newSingleThreadExecutor();
        try {
            var first = people.submit(() -> confirm(id, LI));
            sluice.inside.await();
            assertRefused("PROPOSAL_IN_HAND", () -> confirm(id, ZHAO));
            assertRefused("PROPOSAL_IN_HAND", () -> withdraw(id, WANG));
            sluice.mayGo.countDown();
            assertThat(first.get()).isNotBlank();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            people.shutdownNow();
        }
        assertThat(sluice.opened).hasValue(1);
    }

    private String propose(String gate, Caller caller) {
        return database.inNew(() -> proposing.propose("OPEN", gate, "打开 " + gate, "{\"gate\":\"" + gate + "\"}", "汛期", caller));
    }

    private String confirm(String id, Caller caller) {
        return database.inNew(() -> confirming.confirm(id, caller));
    }

    private void refuse(String id, String reason, Caller caller) {
        database.inNew(() -> {
            confirming.refuse(id, reason, caller);
            return id;
        });
    }

    private void withdraw(String id, Caller caller) {
        database.inNew(() -> {
            confirming.withdraw(id, caller);
            return id;
        });
    }

    private void execute(String sql, Object... parameters) {
        database.inNew(() -> Sql.execute(database.open(), sql, parameters));
    }

    private List<String> audited() throws SQLException {
        try (var connection = database.open()) {
            return Sql.list(connection, row -> String.join("|", row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                    "select actor, action, object_ref, outcome from audit_event order by seq");
        }
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Caller person(String account, String personNo, String role) {
        return new Caller(account, personNo, Set.of(role), Scope.EVERYWHERE);
    }

    /** The act that needs two: a gate that must not be opened twice. */
    private static final class Sluice implements ProposalHandler {
        private final AtomicInteger opened = new AtomicInteger();
        private volatile boolean closed;
        private volatile CountDownLatch inside = new CountDownLatch(0);
        private volatile CountDownLatch mayGo = new CountDownLatch(0);

        @Override
        public String kind() {
            return "OPEN";
        }

        @Override
        public Set<String> roles() {
            return Set.of("tax");
        }

        @Override
        public void check(Proposal proposal, Caller caller) {
            if (closed) {
                throw new BusinessProblem("test", "GATE_CLOSED", 409, "闸门已封");
            }
        }

        @Override
        public String apply(Proposal proposal, Caller confirmedBy) {
            inside.countDown();
            try {
                mayGo.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            opened.incrementAndGet();
            return "开闸 " + proposal.payload();
        }
    }
}
