package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.kernel.access.Caller;
import yibao.kernel.access.ChangingPassword;
import yibao.kernel.access.FirstAccounts;
import yibao.kernel.access.KeepingUsers;
import yibao.kernel.access.ListingUsers;
import yibao.kernel.access.OfficePrincipal;
import yibao.kernel.access.RecentLogins;
import yibao.kernel.access.SessionRules;
import yibao.kernel.access.SigningInLocally;
import yibao.kernel.access.UserDetails;
import yibao.kernel.access.UserFilter;
import yibao.kernel.access.UserProposals;
import yibao.kernel.access.UserView;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.db.Sql;
import yibao.kernel.foureyes.ConfirmingProposals;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.foureyes.ProposalKinds;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.policy.ListedDivisions;
import yibao.kernel.policy.Policies;
import yibao.kernel.problem.BusinessProblem;

/** Who may sign in, and what becomes of an account: the same on both databases. */
@ParameterizedClass
@EnumSource(Store.class)
class UsersTest {
    private static final UserDetails LI_NA = new UserDetails("li.na", "李娜", "L001", List.of("tax"), "320681101");

    @Parameter
    Store store;

    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock("2026-02-01T09:00:00+08:00");
    private BoundDatabase database;
    private SigningInLocally signingIn;
    private KeepingUsers keeping;
    private ListingUsers listing;
    private ChangingPassword changing;
    private ConfirmingProposals confirming;
    private FirstAccounts first;

    @BeforeEach
    void open() throws IOException {
        System.setProperty("yibao.demo", "accounts");
        database = new BoundDatabase(store.fresh(folder.resolve("home")), statement -> { });
        Audit audit = new Audit(new AuditKey("a key of at least thirty-two characters"), clock);
        List<ProposalHandler> handlers = new ArrayList<>();
        ProposalKinds kinds = new ProposalKinds(handlers);
        handlers.add(new UserProposals(new ListedDivisions(new Policies(Bureau.CONFIG.resolve("policy/qidong"), clock), clock), database, audit, clock));
        signingIn = new SigningInLocally(database, database, audit, new RecentLogins(clock), clock);
        keeping = new KeepingUsers(new Proposing(kinds, database, audit, clock), database, audit, clock);
        confirming = new ConfirmingProposals(kinds, database, audit, clock);
        listing = new ListingUsers(database, clock);
        changing = new ChangingPassword(signingIn, database, audit, clock);
        first = new FirstAccounts(database, audit, clock);
        in(() -> {
            first.make();
            return null;
        });
    }

    @AfterEach
    void close() throws SQLException {
        System.clearProperty("yibao.demo");
        database.close();
    }

    @Test
    void the_demo_has_an_account_for_each_role_and_second_people() {
        assertThat(listing.page(UserFilter.ALL, null, 100).users()).extracting(UserView::name).contains("civil", "clerk", "assistance", "finance", "tax", "care",
                "procurement", "price", "operator", "auditor", "admin", "assistance2", "finance2", "tax2", "operator2", "admin2", "civil-town", "civil-county", "tax-town");
        assertThat(caller("tax-town").scope().division()).isEqualTo("320681101");
        assertThat(signIn("tax", "demo-tax")).isPresent();
        assertThat(signIn("tax", "demo-civil")).isEmpty();
        assertThat(signIn("nobody", "demo-tax")).isEmpty();
        assertThat(signIn("ta\0x", "demo-tax")).isEmpty();
    }

    @Test
    void what_the_database_knows_is_left_as_it_is_by_the_next_start() {
        in(() -> {
            keeping.disable("tax2", caller("admin"));
            first.make();
            return null;
        });
        assertThat(signIn("tax2", "demo-tax2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999", "320682", "320681999", "1505"})
    void a_user_of_a_division_that_does_not_exist_is_not_even_proposed(String division) {
        UserDetails nowhere = new UserDetails("li.na", "李娜", "L001", List.of("tax"), division);
        assertRefused("DIVISION_UNKNOWN", () -> in(() -> keeping.proposeNew(nowhere, "新人", caller("admin"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3206", "320681", "320681101", "320681101000", "320681101205"})
    void a_user_may_see_a_city_a_county_a_town_or_a_village_of_the_table(String division) {
        UserDetails here = new UserDetails("li.na", "李娜", "L001", List.of("tax"), division);
        assertThat(in(() -> keeping.proposeNew(here, "新人", caller("admin")))).isNotBlank();
    }

    @Test
    void a_new_user_needs_two_administrators_and_begins_with_a_one_time_password() {
        String id = in(() -> keeping.proposeNew(LI_NA, "新人", caller("admin")));
        assertRefused("USER_UNKNOWN", () -> listing.get("li.na"));
        assertRefused("PROPOSAL_OWN", () -> confirm(id, "admin"));
        assertRefused("PROPOSAL_NOT_YOURS", () -> confirm(id, "tax"));
        confirm(id, "admin2");
        String password = in(() -> keeping.resetPassword("li.na", caller("admin")));
        OfficePrincipal signedIn = signIn("li.na", password).orElseThrow();
        assertThat(signedIn.mustChangePassword()).isTrue();
        assertThat(signedIn.caller().roles()).containsExactly("tax");
        assertThat(signedIn.caller().scope().division()).isEqualTo("320681101");
        change("li.na", password, "Sunny-Day-2026");
        assertThat(signIn("li.na", "Sunny-Day-2026").orElseThrow().mustChangePassword()).isFalse();
        assertThat(signIn("li.na", password)).isEmpty();
    }

    @Test
    void roles_and_scope_change_by_two_and_hold_for_running_sessions_at_once() {
        OfficePrincipal session = signIn("tax", "demo-tax").orElseThrow();
        String id = in(() -> keeping.proposeChange(new UserDetails("tax", "王强", "tax", List.of("tax", "auditor"), "320681000000"),
                "兼审计", caller("admin")));
        confirm(id, "admin2");
        assertThat(again(session).orElseThrow().caller().roles()).containsExactlyInAnyOrder("tax", "auditor");
        assertThat(again(session).orElseThrow().caller().scope().division()).isEqualTo("320681");
    }

    @Test
    void nobody_changes_their_own_account_and_two_administrators_remain() {
        assertRefused("USER_OWN", () -> in(() -> keeping.resetPassword("admin", caller("admin"))));
        assertRefused("USER_OWN", () -> in(() -> keeping.proposeChange(
                new UserDetails("admin", "郑涛", "admin", List.of("admin", "tax"), ""), null, caller("admin"))));
        String forMe = in(() -> keeping.proposeChange(new UserDetails("tax", "王强", "tax", List.of("admin"), ""), null, caller("admin")));
        confirm(forMe, "admin2");
        assertRefused("PROPOSAL_OWN", () -> confirm(forMeAgain(), "tax"));
        keep(() -> keeping.disable("tax", caller("admin")));
        assertRefused("LAST_ADMINISTRATOR", () -> keep(() -> keeping.disable("admin2", caller("admin"))));
    }

    private String forMeAgain() {
        return in(() -> keeping.proposeChange(new UserDetails("price", "孙悦", "price", List.of("price", "admin"), ""), null, caller("tax")));
    }

    @ParameterizedTest
    @CsvSource({"'', L1, tax, ''", "'a b', L1, tax, ''", "a, '', tax, ''", "a, L1, boss, ''", "a, L1, tax, 3206811", "'<script>', L1, tax, ''"})
    void what_is_not_well_described_is_not_even_proposed(String name, String personNo, String role, String division) {
        assertRefused("USER_INVALID", () -> in(() -> keeping.proposeNew(
                new UserDetails(name, "某人", personNo, List.of(role), division), null, caller("admin"))));
    }

    @Test
    void an_account_is_locked_after_five_wrong_passwords_at_once_and_for_a_while() throws SQLException {
        OfficePrincipal session = signIn("tax", "demo-tax").orElseThrow();
        for (int i = 0; i < 4; i++) {
            assertThat(signIn("tax", "wrong")).isEmpty();
        }
        assertThat(signIn("tax", "demo-tax")).isPresent();
        for (int i = 0; i < 4; i++) {
            assertThat(signIn("tax", "wrong")).isEmpty();
        }
        clock.pass(Duration.ofMinutes(2));
        assertThat(signIn("tax", "demo-tax")).isPresent();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("tax", "wrong")).isEmpty();
        }
        assertThat(signIn("tax", "demo-tax")).isEmpty();
        assertThat(again(session)).isEmpty();
        assertThat(listing.get("tax").lockedUntil()).isNotNull();
        assertThat(audited("LOCK_USER")).containsExactly("tax|tax|LOCKED");
        clock.pass(Duration.ofMinutes(15));
        assertThat(signIn("tax", "demo-tax")).isPresent();
    }

    @Test
    void an_administrator_unlocks_disables_and_enables() {
        for (int i = 0; i < 5; i++) {
            signIn("tax", "wrong");
        }
        keep(() -> keeping.unlock("tax", caller("admin")));
        OfficePrincipal session = signIn("tax", "demo-tax").orElseThrow();
        keep(() -> keeping.disable("tax", caller("admin")));
        assertThat(signIn("tax", "demo-tax")).isEmpty();
        assertThat(again(session)).isEmpty();
        assertThat(signingIn.findAsGuest(guest("tax"))).isEmpty();
        keep(() -> keeping.enable("tax", caller("admin")));
        assertThat(signIn("tax", "demo-tax")).isPresent();
    }

    @Test
    void who_also_has_an_account_here_is_the_same_person_when_the_identity_system_vouches() {
        assertThat(signingIn.findAsGuest(guest("tax")).orElseThrow().caller().personNo()).isEqualTo("tax");
        assertThat(signingIn.findAsGuest(guest("stranger")).orElseThrow().caller().personNo()).isEqualTo("subject-of-stranger");
    }

    private static OfficePrincipal guest(String name) {
        return new OfficePrincipal(new Caller(name, "subject-of-" + name, java.util.Set.of("tax"), yibao.kernel.access.Scope.EVERYWHERE), name);
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one_even_where_it_was_just_right() {
        OfficePrincipal session = signIn("tax", "demo-tax").orElseThrow();
        assertThat(again(session)).isPresent();
        change("tax", "demo-tax", "Sunny-Day-2026");
        assertThat(again(session)).isEmpty();
        assertThat(signIn("tax", "demo-tax")).isEmpty();
        assertThat(signIn("tax", "Sunny-Day-2026")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Short-1", "nodigitsnorcapitals", "my-TAX-is-2026", "demo-tax", "12345678901234"})
    void a_weak_password_is_refused(String wanted) {
        assertRefused("PASSWORD_RULE", () -> change("tax", "demo-tax", wanted));
    }

    @Test
    void none_of_the_last_five_comes_back() {
        String present = "demo-tax";
        for (int i = 1; i <= 5; i++) {
            change("tax", present, "Sunny-Day-" + i);
            present = "Sunny-Day-" + i;
        }
        String last = present;
        assertRefused("PASSWORD_RULE", () -> change("tax", last, "Sunny-Day-5"));
        assertRefused("PASSWORD_RULE", () -> change("tax", last, "Sunny-Day-1"));
        change("tax", last, "Sunny-Day-6");
        change("tax", "Sunny-Day-6", "Sunny-Day-1");
    }

    @Test
    void guessing_the_present_password_while_changing_it_locks_too() {
        for (int i = 0; i < 5; i++) {
            assertRefused("PASSWORD_WRONG", () -> change("tax", "wrong", "Sunny-Day-2026"));
        }
        assertThat(signIn("tax", "demo-tax")).isEmpty();
    }

    @Test
    void a_password_grows_old() {
        clock.pass(Duration.ofDays(91));
        assertThat(signIn("tax", "demo-tax").orElseThrow().mustChangePassword()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PT11H59M59S, false", "PT12H, true", "PT48H, true"})
    void a_session_ends_after_its_longest_time_however_busy_it_was(Duration after, boolean over) {
        Instant signedIn = Instant.parse("2026-02-01T01:00:00Z");
        assertThat(SessionRules.isOver(signedIn, signedIn.plus(after))).isEqualTo(over);
    }

    @ParameterizedTest
    @CsvSource({"yibao.password.length, ten", "yibao.lock.failures, -1", "yibao.session.idle, 1.5"})
    void a_rule_that_is_no_number_stops_the_start(String setting, String value) {
        System.setProperty(setting, value);
        try {
            assertThatThrownBy(() -> first.make()).isInstanceOf(IllegalStateException.class).hasMessageContaining(setting);
        } finally {
            System.clearProperty(setting);
        }
    }

    @Test
    void users_are_found_page_by_page_by_text_role_and_state() {
        var page = listing.page(new UserFilter("", "tax", ""), null, 2);
        assertThat(page.users()).extracting(UserView::name).containsExactly("tax", "tax-town");
        assertThat(listing.page(new UserFilter("", "tax", ""), page.next(), 2).users()).extracting(UserView::name).containsExactly("tax2");
        assertThat(listing.page(new UserFilter("何平", "", ""), null, 10).users()).extracting(UserView::name).containsExactly("admin2");
        assertThat(listing.page(new UserFilter("%", "", ""), null, 10).users()).isEmpty();
        assertThat(listing.page(new UserFilter("", "", "DISABLED"), null, 10).users()).isEmpty();
    }

    private Optional<OfficePrincipal> signIn(String name, String password) {
        return signingIn.find(name, password.toCharArray());
    }

    private Optional<OfficePrincipal> again(OfficePrincipal session) {
        return signingIn.findAgain(session.getName(), session.passwordChangedAt());
    }

    private Caller caller(String name) {
        UserView user = listing.get(name);
        return new Caller(name, user.personNo(), java.util.Set.copyOf(user.roles()), new yibao.kernel.access.Scope(user.division()));
    }

    private void change(String name, String present, String wanted) {
        keep(() -> changing.change(present.toCharArray(), wanted.toCharArray(), Caller.everywhere(name)));
    }

    private void confirm(String id, String by) {
        in(() -> confirming.confirm(id, caller(by)));
    }

    private void keep(Runnable act) {
        in(() -> {
            act.run();
            return null;
        });
    }

    private <T> T in(Callable<T> act) {
        return database.inNew(act);
    }

    private List<String> audited(String action) throws SQLException {
        try (var connection = database.open()) {
            return Sql.list(connection, row -> String.join("|", row.getString(1), row.getString(2), row.getString(3)),
                    "select actor, object_ref, outcome from audit_event where action = ? order by seq", action);
        }
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
