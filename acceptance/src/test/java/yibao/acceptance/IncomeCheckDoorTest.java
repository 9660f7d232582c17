package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.Assets;
import yibao.poverty.IncomeResult;
import yibao.poverty.OpenIncomeCheck;
import yibao.poverty.PovertyState;
import yibao.poverty.boundary.AnsweringIncomeChecks;

/** Civil affairs fetches the households it was asked about and answers one question after another, as SOAP does. */
class IncomeCheckDoorTest extends BureauTest {
    private static final Caller CIVIL = new Caller("civil", "C1", Set.of("civil"), Scope.EVERYWHERE);
    private static final Caller ELSEWHERE = new Caller("civil-town", "C2", Set.of("civil"), Scope.of("320681105000"));
    private PovertyDesk desk;
    private AnsweringIncomeChecks door;
    private String applicationId;

    @BeforeEach
    void aHouseholdHasBeenAskedAbout() {
        desk = new PovertyDesk(bureau);
        door = new AnsweringIncomeChecks(bureau.poverty().assets, bureau.database(), Bureau.audit(clock), clock);
        applicationId = desk.draft(PovertyDesk.household(1, LocalDate.of(2022, 2, 1), Citizen.of(1), Citizen.of(2)));
        desk.submit(applicationId);
        bureau.work();
    }

    private List<OpenIncomeCheck> open(Caller caller) {
        return bureau.database().inNew(() -> door.openAfter(0, 10, caller));
    }

    private int answer(String requestId, String income, Caller caller) {
        var assets = new Assets(Money.ofYuan(income), Money.ZERO, 0, 1, LocalDate.of(2022, 2, 1), "王核", null);
        return bureau.database().inNew(() -> door.answer(List.of(new IncomeResult(requestId, assets)), caller));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessProblem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void whatIsAskedIsFetchedWithItsMembersAndAnsweredOnce() {
        assertThat(open(CIVIL)).singleElement().satisfies(check -> {
            assertThat(check.members()).extracting(member -> member.who().certno()).containsExactly(Citizen.of(1).certno(), Citizen.of(2).certno());
            assertThat(new WhoLooked(bureau.database(), clock).at(Citizen.of(2).certno())).last()
                    .isEqualTo(CIVIL.name() + " POVERTY_TELL_INCOME 收入财产核对 SHOWN_FULL " + check.applicationNo());
            assertThat(answer(check.requestId(), "50000.00", CIVIL)).isEqualTo(1);
            assertThat(desk.state(applicationId)).isEqualTo(PovertyState.COST_CHECK);
            assertThat(open(CIVIL)).isEmpty();
            assertThat(answer(check.requestId(), "50000.00", CIVIL)).isZero();
            assertRefused("REQUEST_ANSWERED", () -> answer(check.requestId(), "60000.00", CIVIL));
        });
    }

    @Test
    void householdsOfOtherTownsAreUnknown() {
        var requestId = open(CIVIL).get(0).requestId();
        assertThat(open(ELSEWHERE)).isEmpty();
        assertRefused("REQUEST_UNKNOWN", () -> answer(requestId, "50000.00", ELSEWHERE));
        assertRefused("REQUEST_UNKNOWN", () -> answer("nothing", "50000.00", CIVIL));
    }
}
