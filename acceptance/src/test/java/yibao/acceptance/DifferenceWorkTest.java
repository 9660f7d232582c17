package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.DifferenceFilter;
import yibao.premium.DifferenceWork;
import yibao.premium.WorkChange;
import yibao.premium.WorkDone;
import yibao.premium.WorkSelection;
import yibao.premium.WorkState;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** What people do with differences goes on from run to run, and never beyond what they may. */
class DifferenceWorkTest extends BureauTest {

    private static final Citizen OVER = Citizen.of(1);
    private static final Citizen TWICE = Citizen.of(2);
    private static final Citizen SHORT = Citizen.of(3);
    private static final Citizen ELSEWHERE = Citizen.of(4);

    private PremiumDesk desk;
    private int sequence;

    @BeforeEach
    void fourDifferences() throws IOException {
        desk = new PremiumDesk(bureau, clock);
        BatchFile.of(Message.INSURED_ROSTER, 1, LocalDate.of(2022, 1, 1)).handIn(exchange(), row -> {
            row.accept(OVER.enrolled());
            row.accept(TWICE.enrolled());
            row.accept(SHORT.enrolled());
            String[] elsewhere = ELSEWHERE.enrolled();
            elsewhere[8] = "320681102";
            row.accept(elsewhere);
        });
        bureau.settle();
        bureau.buildLevy("390", 2022);
        receipts(OVER.pays("A", "360.00"), TWICE.pays("B1", "350.00"), TWICE.pays("B2", "350.00"),
                SHORT.pays("C", "100.00"), ELSEWHERE.pays("D", "300.00"));
        assertThat(open("select message from job where state <> 'DONE'")).isEmpty();
    }

    private List<String> open(String sql) {
        try {
            return bureau.rows(sql);
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void receipts(String[]... rows) throws IOException {
        BatchFile.of(Message.PREMIUM_RECEIPTS, ++sequence, LocalDate.of(2022, 1, 31)).handIn(exchange(),
                row -> List.of(rows).forEach(row));
        bureau.settle();
    }

    private String idOf(Citizen citizen) throws Exception {
        return bureau.text("select diff_id from difference where certno = ?", citizen.certno()).orElseThrow();
    }

    private String standing(String diffId) throws Exception {
        return String.join("", bureau.rows("select state, coalesce(owner, '-'), version from difference_work where diff_id = ?",
                diffId));
    }

    private static WorkSelection ids(String... ids) {
        return new WorkSelection.Named(List.of(ids));
    }

    private static WorkChange to(WorkState state, String owner) {
        return new WorkChange(state, owner, null, null);
    }

    @Test
    void aDifferenceKnowsWhereItBelongs() throws Exception {
        assertThat(bureau.rows("select type, insu_admdvs, town_code, taxdept_code, booked_on from difference order by line"))
                .containsExactly("OVERPAID|320681|320681100|13206811000|2022-01-10",
                        "DUPLICATE_PAYMENT|320681|320681100|13206811000|2022-01-10",
                        "UNDERPAID|320681|320681100|13206811000|2022-01-10",
                        "UNDERPAID|320681|320681102|13206811000|2022-01-10");
    }

    @Test
    void workOutlivesTheRun() throws Exception {
        assertThat(desk.mark(idOf(OVER), WorkState.CONFIRMED, "税务一分局", "已电话核实", null)).isEqualTo("CHANGED");
        receipts(SHORT.pays("C2", "100.00"));
        assertThat(standing(idOf(OVER))).isEqualTo("CONFIRMED|税务一分局|1");
    }

    @Test
    void whatDisappearsIsResolvedByTheRun() throws Exception {
        String id = idOf(SHORT);
        desk.mark(id, WorkState.ASSIGNED, "汇龙镇", null, null);
        receipts(SHORT.pays("C2", "250.00"));
        assertThat(standing(id)).isEqualTo("RESOLVED|汇龙镇|2");
        assertThat(desk.history(id)).extracting(DifferenceWork::state, DifferenceWork::changedBy, DifferenceWork::present)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(WorkState.RESOLVED, "system", false),
                        org.assertj.core.groups.Tuple.tuple(WorkState.ASSIGNED, "demo-tax", true));
    }

    @Test
    void whatComesBackIsOpenAgainWithItsOwner() throws Exception {
        String id = idOf(SHORT);
        desk.mark(id, WorkState.ASSIGNED, "汇龙镇", null, null);
        receipts(SHORT.pays("C2", "250.00"));
        receipts(SHORT.takesBack("C3", "250.00", "C2"));
        assertThat(standing(id)).isEqualTo("OPEN|汇龙镇|3");
        assertThat(desk.history(id).get(0).note()).contains("再次出现");
    }

    @Test
    void otherAmountsOpenItAgain() throws Exception {
        String id = idOf(SHORT);
        desk.mark(id, WorkState.CONFIRMED, "汇龙镇", null, null);
        receipts(SHORT.pays("C2", "100.00"));
        assertThat(standing(id)).isEqualTo("OPEN|汇龙镇|2");
        assertThat(desk.history(id).get(0).note()).contains("350.00", "100.00");
        receipts(OVER.pays("A2", "1.00"));
        assertThat(standing(id)).isEqualTo("OPEN|汇龙镇|2");
    }

    @Test
    void everyVersionIsKept() throws Exception {
        String id = idOf(OVER);
        desk.mark(id, null, "税务", null, null);
        desk.mark(id, WorkState.REFUND_ASKED, null, "已开退费单", null);
        desk.mark(id, WorkState.RESOLVED, null, "已退", null);
        assertThat(desk.history(id)).extracting(DifferenceWork::version, DifferenceWork::state, DifferenceWork::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, WorkState.RESOLVED, "已退"),
                        org.assertj.core.groups.Tuple.tuple(2, WorkState.REFUND_ASKED, "已开退费单"),
                        org.assertj.core.groups.Tuple.tuple(1, WorkState.ASSIGNED, null));
    }

    @Test
    void rulesRefuseOneByOne() throws Exception {
        String id = idOf(OVER);
        assertThat(desk.mark(id, WorkState.ASSIGNED, null, null, null)).isEqualTo("OWNER_MISSING");
        assertThat(desk.mark(id, WorkState.RESOLVED, "税务", "x", null)).isEqualTo("STATE_ORDER");
        assertThat(desk.mark(id, WorkState.WAIVED, "税务", null, null)).isEqualTo("REASON_MISSING");
        assertThat(desk.mark(id, WorkState.CONFIRMED, "税".repeat(61), null, null)).isEqualTo("OWNER_UNFIT");
        assertThat(desk.mark(id, WorkState.CONFIRMED, "税务", "a\0b", null)).isEqualTo("TEXT_UNFIT");
        assertThat(desk.mark("nobody", WorkState.CONFIRMED, "税务", null, null)).isEqualTo("DIFFERENCE_UNKNOWN");
        assertThat(desk.mark(id, WorkState.OPEN, null, null, null)).isEqualTo("UNCHANGED");
        assertThat(bureau.count("difference_work")).isZero();
        desk.mark(id, WorkState.CONFIRMED, "税务", null, null);
        assertThat(desk.mark(id, WorkState.RESOLVED, null, null, null)).isEqualTo("NOTE_MISSING");
    }

    @Test
    void manyAreMarkedInOneActAndTheRestIsCounted() throws Exception {
        desk.mark(idOf(OVER), WorkState.ASSIGNED, "税务", null, null);
        WorkDone done = desk.mark(new WorkSelection.Filtered(DifferenceFilter.ALL), to(WorkState.RESOLVED, "税务"), PremiumDesk.TAX);
        assertThat(done.changed()).isZero();
        assertThat(done.refused()).extracting(WorkDone.Refused::code, WorkDone.Refused::count).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("NOTE_MISSING", 1), org.assertj.core.groups.Tuple.tuple("STATE_ORDER", 3));
        WorkDone all = desk.mark(new WorkSelection.Filtered(new DifferenceFilter("UNDERPAID", "OPEN", null, null, null, null, null, null)),
                to(WorkState.ASSIGNED, "各镇"), PremiumDesk.TAX);
        assertThat(all.changed()).isEqualTo(2);
        assertThat(bureau.count("difference_work_change")).isEqualTo(3);
        assertThat(bureau.count("audit_event where action = 'WORK_DIFFERENCES'")).isEqualTo(3);
    }

    @Test
    void aTownTouchesItsOwnOnly() throws Exception {
        var town = PremiumDesk.of("town", "320681102000");
        assertThat(desk.mark(new WorkSelection.Filtered(DifferenceFilter.ALL), to(WorkState.ASSIGNED, "本镇"), town).changed())
                .isEqualTo(1);
        WorkDone other = desk.mark(ids(idOf(OVER)), to(WorkState.ASSIGNED, "本镇"), town);
        assertThat(other.refused()).extracting(WorkDone.Refused::code).containsExactly("DIFFERENCE_UNKNOWN");
        assertThat(bureau.count("audit_event where outcome = 'OUT_OF_SCOPE'")).isEqualTo(1);
        assertThat(bureau.count("difference_work")).isEqualTo(1);
    }

    @Nested
    class A_waiver {

        private String propose(Citizen... citizens) throws Exception {
            List<String> all = new ArrayList<>();
            for (Citizen citizen : citizens) {
                all.add(idOf(citizen));
            }
            return desk.mark(new WorkSelection.Named(all), new WorkChange(WorkState.WAIVED, "税务", null, "金额过小，不再追缴"),
                    PremiumDesk.TAX).proposalId();
        }

        @Test
        void holdsManyAndNeedsASecondPerson() throws Exception {
            String proposal = propose(OVER, SHORT);
            assertThat(bureau.count("difference_work")).isZero();
            assertThatThrownBy(() -> desk.confirm(proposal, PremiumDesk.TAX)).isInstanceOf(BusinessProblem.class)
                    .hasFieldOrPropertyWithValue("code", "PROPOSAL_OWN");
            desk.confirm(proposal, PremiumDesk.OTHER);
            assertThat(standing(idOf(OVER))).isEqualTo("WAIVED|税务|1");
            assertThat(desk.history(idOf(SHORT)).get(0).reason()).isEqualTo("金额过小，不再追缴");
            assertThat(desk.history(idOf(SHORT)).get(0).changedBy()).isEqualTo("demo-tax+demo-operator");
        }

        @Test
        void ofWhatHasChangedSinceIsNotConfirmed() throws Exception {
            String proposal = propose(OVER, SHORT);
            desk.mark(idOf(SHORT), WorkState.CONFIRMED, "税务", null, null);
            assertThatThrownBy(() -> desk.confirm(proposal, PremiumDesk.OTHER))
                    .hasFieldOrPropertyWithValue("code", "WAIVER_OUTDATED");
            assertThat(bureau.count("difference_work where state = 'WAIVED'")).isZero();
        }

        @Test
        void ofOtherAmountsThanProposedIsNotConfirmed() throws Exception {
            String proposal = propose(SHORT);
            receipts(SHORT.pays("C2", "1.00"));
            assertThatThrownBy(() -> desk.confirm(proposal, PremiumDesk.OTHER))
                    .hasFieldOrPropertyWithValue("code", "WAIVER_OUTDATED");
        }

        @Test
        void isNotConfirmedByWhoMayNotSeeAllOfIt() throws Exception {
            String proposal = propose(OVER, ELSEWHERE);
            assertThatThrownBy(() -> desk.confirm(proposal, PremiumDesk.of("town", "320681102000")))
                    .hasFieldOrPropertyWithValue("code", "WAIVER_OUTDATED");
        }

        @Test
        void whoseContentWasTouchedIsNotConfirmed() throws Exception {
            String proposal = propose(SHORT);
            bureau.change("update difference_waiver set reason = '别的理由'");
            assertThatThrownBy(() -> desk.confirm(proposal, PremiumDesk.OTHER))
                    .hasFieldOrPropertyWithValue("code", "WAIVER_OUTDATED");
        }
    }
}
