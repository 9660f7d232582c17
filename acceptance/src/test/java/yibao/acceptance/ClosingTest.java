package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.premium.ClosingHindrance;
import yibao.premium.DifferenceFilter;
import yibao.premium.WorkChange;
import yibao.premium.WorkSelection;
import yibao.premium.WorkState;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** A day or a month is closed by two persons, when everything in it is in somebody's hands, and then for good. */
class ClosingTest extends BureauTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Citizen EVEN = Citizen.of(1);
    private static final Citizen OVER = Citizen.of(2);
    private static final Citizen FEBRUARY = Citizen.of(3);

    private PremiumDesk desk;
    private int sequence;

    /** January has an even and an overpaid receipt, February an overpaid one; it is the first of February, nine o'clock. */
    @BeforeEach
    void january() throws Exception {
        desk = new PremiumDesk(bureau, clock);
        BatchFile.of(Message.INSURED_ROSTER, 1, LocalDate.of(2022, 1, 1)).handIn(exchange(), row -> {
            row.accept(EVEN.enrolled());
            row.accept(OVER.enrolled());
            row.accept(FEBRUARY.enrolled());
        });
        bureau.settle();
        bureau.buildLevy("390", 2022);
        receipts(EVEN.paysAt("A", "350.00", "2022-01-10T10:00:00+08:00"),
                OVER.paysAt("B", "360.00", "2022-01-15T23:59:59+08:00"),
                FEBRUARY.paysAt("C", "351.00", "2022-02-01T00:00:00+08:00"));
        assertThat(bureau.rows("select message from job where state <> 'DONE'")).isEmpty();
    }

    private void receipts(String[]... rows) throws IOException {
        BatchFile.of(Message.PREMIUM_RECEIPTS, ++sequence, LocalDate.of(2022, 1, 31)).handIn(exchange(),
                row -> List.of(rows).forEach(row));
        bureau.settle();
    }

    private void assignAll() {
        desk.mark(new WorkSelection.Filtered(DifferenceFilter.ALL), new WorkChange(WorkState.ASSIGNED, "税务", null, null),
                PremiumDesk.TAX);
    }

    private List<String> hindrances(String period) throws Exception {
        return desk.period(period).hindrances().stream().map(ClosingHindrance::code).toList();
    }

    private void assertRefused(String period, String code) {
        assertThatThrownBy(() -> desk.close(period, PremiumDesk.TAX)).hasFieldOrPropertyWithValue("code", code);
    }

    @Test
    void isRefusedWhileADifferenceWaits() throws Exception {
        assertThatThrownBy(() -> desk.close("2022-01", PremiumDesk.TAX)).hasMessageContaining("1 条差异").hasMessageContaining("多缴 1")
                .hasFieldOrPropertyWithValue("code", "DIFFERENCES_OPEN");
        assignAll();
        desk.close("2022-01");
        assertThat(bureau.rows("select period, receipt_count, received_amt, difference_count, proposed_by, confirmed_by from closing"))
                .containsExactly("2022-01|2|710.00|1|demo-tax|demo-operator");
        assertThat(bureau.rows("select type, state, owner from closing_difference")).containsExactly("OVERPAID|ASSIGNED|税务");
        assertThat(bureau.count("audit_event where action = 'CLOSE_PERIOD' and outcome = 'CLOSED'")).isEqualTo(1);
    }

    @Test
    void isNeverConfirmedByWhoProposedIt() {
        assignAll();
        String proposal = desk.close("2022-01", PremiumDesk.TAX);
        assertThatThrownBy(() -> desk.confirm(proposal, PremiumDesk.TAX)).hasFieldOrPropertyWithValue("code", "PROPOSAL_OWN");
        assertThatThrownBy(() -> desk.confirm(proposal, new yibao.kernel.access.Caller("another-account", "T1",
                java.util.Set.of("operator"), yibao.kernel.access.Scope.EVERYWHERE)))
                .hasFieldOrPropertyWithValue("code", "PROPOSAL_OWN");
    }

    @Test
    void isRefusedAtTheConfirmationIfTheBooksHaveChanged() throws Exception {
        assignAll();
        String proposal = desk.close("2022-01", PremiumDesk.TAX);
        receipts(EVEN.paysAt("A2", "1.00", "2022-01-20T10:00:00+08:00"));
        assertThatThrownBy(() -> desk.confirm(proposal, PremiumDesk.OTHER)).hasFieldOrPropertyWithValue("code", "DIFFERENCES_OPEN");
        assignAll();
        assertThatThrownBy(() -> desk.confirm(proposal, PremiumDesk.OTHER)).hasFieldOrPropertyWithValue("code", "CLOSING_OUTDATED");
        assertThat(bureau.count("closing")).isZero();
    }

    @Test
    void isRefusedBeforeThePeriodIsOverAndOutOfItsOrder() throws Exception {
        assignAll();
        assertRefused("2022-02", "PERIOD_NOT_OVER");
        clock.pass(Duration.ofDays(30));
        assertRefused("2022-02", "EARLIER_PERIOD_OPEN");
        assertRefused("2022-01-15", "EARLIER_PERIOD_OPEN");
        assertRefused("2022-13", "PERIOD_FORMAT");
        desk.close("2022-01");
        assertRefused("2022-01", "PERIOD_CLOSED");
        assertRefused("2022-01-10", "PERIOD_CLOSED");
        desk.close("2022-02");
    }

    /** A list that does not ask what hinders must not read as if nothing did. */
    @Test
    void leavesWhatHindersItOutOfAListAndSaysItForEachPeriod() throws Exception {
        assertThat(hindrances("2022-01")).containsExactly("DIFFERENCES_OPEN");
        var listed = desk.months().stream().filter(month -> month.period().equals("2022-01")).findFirst().orElseThrow();
        assertThat(listed.open()).isEqualTo(desk.period("2022-01").open()).isPositive();
        assertThat(JSON.writeValueAsString(listed)).contains("\"open\":").doesNotContain("hindrances");
    }

    @Test
    void isRefusedWhereNothingWasEverBooked() {
        assignAll();
        assertRefused("2021-11", "BOOKS_NOT_BEGUN");
        assertRefused("1999-10-03", "BOOKS_NOT_BEGUN");
    }

    @Test
    void isRefusedToATown() {
        assignAll();
        assertThatThrownBy(() -> desk.close("2022-01", PremiumDesk.of("town", "320681100000")))
                .hasFieldOrPropertyWithValue("code", "SCOPE_TOO_NARROW");
    }

    @Test
    void isRefusedWhileReceiptsWaitForTheirReconciliation() throws Exception {
        assignAll();
        bureau.change("update reconciliation set received_count = received_count - 1 where is_latest");
        assertThat(hindrances("2022-01")).containsExactly("RECONCILIATION_BEHIND");
    }

    @Test
    void isRefusedWhileReceiptsAreBeingBooked() {
        assignAll();
        String proposal = desk.close("2022-01", PremiumDesk.TAX);
        desk.inOne(() -> {
            try (var booking = bureau.database().open()) {
                yibao.premium.control.PremiumGate.toBookReceipts(booking);
                assertThatThrownBy(() -> desk.confirm(proposal, PremiumDesk.OTHER))
                        .hasFieldOrPropertyWithValue("code", "PREMIUM_BUSY");
                return null;
            }
        });
        desk.confirm(proposal, PremiumDesk.OTHER);
    }

    @Test
    void ofAMonthIncludesItsDays() throws Exception {
        assignAll();
        desk.close("2022-01-10");
        desk.close("2022-01-15");
        desk.close("2022-01");
        assertThat(bureau.rows("select period, receipt_count from closing order by closed_at"))
                .containsExactly("2022-01-10|1", "2022-01-15|1", "2022-01|2");
    }

    @Test
    void leavesLaterReceiptsToTheNextOpenDayWithAReference() throws Exception {
        assignAll();
        desk.close("2022-01");
        receipts(EVEN.paysAt("LATE", "350.00", "2022-01-20T10:00:00+08:00"),
                FEBRUARY.paysAt("INTIME", "1.00", "2022-02-01T08:00:00+08:00"));
        assertThat(bureau.rows("select elec_taxrpt_no, booked_on, late_for from receipt where elec_taxrpt_no in ('LATE', 'INTIME') order by 1"))
                .containsExactly("INTIME|2022-02-01|", "LATE|2022-02-01|2022-01");
        assertThat(bureau.reconciliation("390", 2022).received().amount()).isEqualTo("1412.00");
        assertThat(desk.period("2022-01").payments()).isEqualTo(2);
        assertThat(desk.period("2022-02").late()).isEqualTo(1);
        assertThat(bureau.rows("select type, booked_on from difference where certno = ?", EVEN.certno()))
                .containsExactly("DUPLICATE_PAYMENT|2022-02-01");
        assertThat(hindrances("2022-01")).containsExactly("PERIOD_CLOSED");
    }

    @Test
    void ofADayNamesTheDayAsReference() throws Exception {
        assignAll();
        desk.close("2022-01-10");
        receipts(EVEN.paysAt("LATE", "1.00", "2022-01-10T11:00:00+08:00"), EVEN.paysAt("LATER", "1.00", "2022-01-03T11:00:00+08:00"));
        assertThat(bureau.rows("select elec_taxrpt_no, booked_on, late_for from receipt where late_for is not null order by 1"))
                .containsExactly("LATE|2022-01-11|2022-01-10", "LATER|2022-01-11|2022-01-03");
    }

    @Test
    void keepsADifferenceThatAnAmendedLevyMakesAfterwardsOut() throws Exception {
        assignAll();
        desk.close("2022-01");
        bureau.change("update levy set psn_clct_amt = 300, finsubs_amt = 50 where certno = '" + EVEN.certno() + "'");
        receipts(FEBRUARY.paysAt("D", "1.00", "2022-02-01T09:00:00+08:00"));
        assertThat(bureau.rows("select booked_on from difference where certno = ?", EVEN.certno())).containsExactly("2022-02-01");
        assertThat(bureau.rows("select booked_on from difference where certno = ?", OVER.certno())).containsExactly("2022-01-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "insert into receipt select 'X', psn_cert_type, certno, psn_name, name_key, insutype, coverage_year, clct_type, "
                + "psn_clct_amt, clct_time, taxdept_code, init_taxrpt_no, source, known_from, booked_on, late_for from receipt where elec_taxrpt_no = 'A'",
        "update receipt set psn_clct_amt = 1 where elec_taxrpt_no = 'A'",
        "update receipt set booked_on = date '2022-01-20' where elec_taxrpt_no = 'C'",
        "update receipt set booked_on = date '2022-02-01' where elec_taxrpt_no = 'A'",
        "delete from receipt where elec_taxrpt_no = 'B'",
        "delete from receipt",
        "update receipt_day set pay_amt = 0 where booked_on = date '2022-01-10'",
        "delete from receipt_day",
        "update closing set received_amt = 0",
        "delete from closing",
        "update closing_total set amount = 0",
        "delete from closing_total",
        "insert into closing_total select closing_id, 99, 'RECEIPTS', 'PAY', 1, 1 from closing",
        "update closing_difference set owner = 'nobody'",
        "delete from closing_difference",
        "insert into closing_difference select closing_id, 'x', 'OVERPAID', 1, 1, 1, 'OPEN', null, '' from closing",
        "update difference_work_change set note = 'x'",
        "delete from difference_work_change",
        "truncate table receipt", "truncate table receipt_day", "truncate table closing", "truncate table closing_total",
        "truncate table closing_difference", "truncate table difference_work_change"})
    void holdsInTheDatabaseItself(String attack) throws Exception {
        assignAll();
        desk.close("2022-01");
        String before = books();
        assertThatThrownBy(() -> bureau.change(attack)).satisfies(refused -> assertThat(sqlStates(refused)).containsAnyOf("23514", "90106"));
        assertThat(books()).isEqualTo(before);
    }

    @Test
    void leavesWhatIsOpenAlone() throws Exception {
        assignAll();
        desk.close("2022-01");
        bureau.change("update receipt set psn_name = 'x' where elec_taxrpt_no = 'C'");
        bureau.change("delete from receipt where elec_taxrpt_no = 'C'");
    }

    private static List<String> sqlStates(Throwable refused) {
        return java.util.stream.Stream.iterate(refused, java.util.Objects::nonNull, Throwable::getCause)
                .filter(java.sql.SQLException.class::isInstance).map(each -> ((java.sql.SQLException) each).getSQLState()).toList();
    }

    private String books() throws Exception {
        return bureau.rows("select * from receipt order by 1") + "" + bureau.rows("select * from receipt_day order by 1, 2, 3, 4, 5")
                + bureau.rows("select * from closing") + bureau.rows("select * from closing_total order by line")
                + bureau.rows("select * from closing_difference order by 2") + bureau.rows("select * from difference_work_change order by 1, 2");
    }
}
