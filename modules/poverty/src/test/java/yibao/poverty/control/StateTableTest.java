package yibao.poverty.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yibao.kernel.access.Caller;
import yibao.kernel.policy.PovertyClass.Step;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.Transition;

/** The table of states is the whole truth about who does what when. */
class StateTableTest {

    private static final List<Step> ALL = List.of(Step.values());
    private static final List<Step> WITHOUT_AUDIT = ALL.subList(1, ALL.size());

    @ParameterizedTest
    @CsvSource({"DRAFT, TOWN_AUDIT", "RETURNED, TOWN_AUDIT", "TOWN_AUDIT, INCOME_CHECK", "INCOME_CHECK, COST_CHECK", "COST_CHECK, JOINT_MEETING",
            "JOINT_MEETING, PUBLIC_NOTICE", "ON_NOTICE, DECISION", "DECISION, PAYMENT"})
    void theSixthClassTakesEveryStep(PovertyState from, PovertyState to) {
        assertThat(StateTable.after(from, ALL)).isEqualTo(to);
    }

    @Test
    void theOthersBeginWithTheIncomeCheck() {
        assertThat(StateTable.after(PovertyState.DRAFT, WITHOUT_AUDIT)).isEqualTo(PovertyState.INCOME_CHECK);
    }

    @Test
    void whatHasNoStepLeftIsClosed() {
        assertThat(StateTable.after(PovertyState.DECISION, List.of(Step.DECISION))).isEqualTo(PovertyState.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(PovertyState.class)
    void everyStateIsReachedAndOnlyTheLastOnesAreLeftByNothing(PovertyState state) {
        Set<PovertyState> reached = EnumSet.of(PovertyState.DRAFT);
        StateTable.lines().forEach(line -> reached.add(line.to() == null ? StateTable.after(line.from(), ALL) : line.to()));
        assertThat(reached).contains(state);
        assertThat(StateTable.lines().stream().anyMatch(line -> line.from() == state)).isNotEqualTo(state.isOver());
    }

    @Test
    void noActIsWrittenTwiceForOneState() {
        assertThat(StateTable.lines()).extracting(line -> line.from() + " " + line.act()).doesNotHaveDuplicates();
    }

    @Test
    void everyActStandsInIt() {
        assertThat(StateTable.lines().stream().map(Transition::act).collect(Collectors.toSet())).containsAll(Arrays.asList(PovertyAct.values()));
    }

    @ParameterizedTest
    @CsvSource({"clerk, PAYMENT", "civil, COST_CHECK", "finance, DECISION", "auditor, DRAFT", "assistance, SENT"})
    void nobodyDoesAnothersWork(String role, PovertyState state) {
        assertThat(StateTable.actsOf(state, Caller.everywhere("x", role))).isEmpty();
    }

    @Test
    void whatOnlyMayBeTakenBackWaitsForNobody() {
        assertThat(StateTable.statesOf(Caller.everywhere("x", "clerk"))).containsExactly(PovertyState.DRAFT, PovertyState.RETURNED, PovertyState.TOWN_AUDIT,
                PovertyState.BOUNCED);
    }
}
