package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.premium.CoverageYear;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;
import yibao.subsidy.CaseFilter;
import yibao.subsidy.CaseList;
import yibao.subsidy.CaseState;
import yibao.subsidy.LedgerTotals.By;
import yibao.subsidy.PersonLedger;
import yibao.subsidy.Statement;
import yibao.subsidy.SubsidyCase;

/** Subsidised enrolment from the dated lists to finance's payment; the fee of 2022 is 350 yuan, all classes in full. */
class SubsidyTest extends BureauTest {

    private static final Citizen POOR = Citizen.of(1);
    private static final Citizen TWO_CLASSES = Citizen.of(2);
    private static final Citizen PAYER = Citizen.of(3);
    private static final Citizen NOT_ENROLLED = Citizen.of(4);
    private static final Citizen PAID_ALL_THE_SAME = Citizen.of(5);
    private static final Citizen EMPLOYEE_TOO = Citizen.of(6);
    private static final Citizen DEAD = Citizen.of(7);

    private SubsidyDesk desk;
    private int lists;
    private int receipts;

    /** It is the first of February 2022, nine o'clock. */
    @BeforeEach
    void levied() throws Exception {
        desk = bureau.subsidies();
        BatchFile.of(Message.INSURED_ROSTER, 1, LocalDate.of(2022, 1, 1)).handIn(exchange(), row -> {
            List.of(POOR, TWO_CLASSES, PAYER, PAID_ALL_THE_SAME, EMPLOYEE_TOO).forEach(one -> row.accept(one.enrolled()));
            row.accept(EMPLOYEE_TOO.enrolledUnder("310", "1"));
            String[] dead = DEAD.enrolled();
            dead[12] = "2021-11-30";
            row.accept(dead);
        });
        list(POOR.listed("DB", "2020-03-01", ""), TWO_CLASSES.listed("ZC", "2019-01-01", ""), TWO_CLASSES.listed("TK", "2021-05-01", ""),
                NOT_ENROLLED.listed("DB", "2021-06-01", ""), PAID_ALL_THE_SAME.listed("DB", "2020-03-01", ""),
                EMPLOYEE_TOO.listed("ZC", "2020-03-01", ""), DEAD.listed("TK", "2018-01-01", ""));
        bureau.buildLevy("390", 2022);
        BatchFile.of(Message.PREMIUM_RECEIPTS, ++receipts, LocalDate.of(2022, 1, 31)).handIn(exchange(), row -> {
            row.accept(PAYER.pays("A", "350.00"));
            row.accept(PAID_ALL_THE_SAME.pays("B", "350.00"));
        });
        bureau.settle();
        assertThat(bureau.rows("select kind, message from job where state <> 'DONE'")).isEmpty();
    }

    private void list(String[]... rows) throws IOException {
        BatchFile.of(Message.HARDSHIP_LIST, ++lists, LocalDate.of(2022, 1, 1)).handIn(exchange(), row -> List.of(rows).forEach(row));
        bureau.settle();
    }

    private SubsidyCase only(CaseList list) {
        List<SubsidyCase> rows = desk.list(list, SubsidyDesk.REVIEWER);
        assertThat(rows).as(list.label()).hasSize(1);
        return rows.get(0);
    }

    private List<String> books(Citizen citizen) throws Exception {
        return bureau.rows("select psn_idet_type, kind, amount, holds from subsidy_entry where certno = ? order by entry_no", citizen.certno());
    }

    @Test
    void booksEntitledAndLeviedWithTheHighestClassOnly() throws Exception {
        assertThat(books(POOR)).containsExactlyInAnyOrder("DB|ENTITLED|350.00|2020-03-01", "DB|LEVIED|350.00|2022-01-01");
        assertThat(books(TWO_CLASSES)).containsExactlyInAnyOrder("TK|ENTITLED|350.00|2021-05-01", "TK|LEVIED|350.00|2022-01-01");
        assertThat(books(PAYER)).isEmpty();
        assertThat(books(PAID_ALL_THE_SAME)).contains("DB|PERSON|350.00|2022-01-10");
    }

    @Test
    void addsUpByClassAndTownWithinTheScope() {
        var totals = desk.totals(By.CLASS, SubsidyDesk.REVIEWER);
        assertThat(totals.lines()).extracting(line -> line.key() + " " + line.entitledPersons() + " " + line.persons() + " " + line.levied())
                .containsExactly("TK 1 1 350.00", "DB 3 2 700.00", "ZC 1 1 350.00");
        assertThat(totals.sum().levied()).isEqualTo("1400.00");
        assertThat(totals.sum().byPerson()).isEqualTo("350.00");
        assertThat(totals.behind()).isFalse();
        assertThat(desk.totals(By.TOWN, SubsidyDesk.REVIEWER).lines()).extracting(line -> line.label()).contains("汇龙镇");
        assertThat(desk.totals(By.CLASS, SubsidyDesk.TOWN).lines()).isEmpty();
    }

    @Test
    void makesTheListsByItself() {
        assertThat(only(CaseList.TO_ENROL).reason()).isEqualTo("2021-06-01 起列入低保对象名单（2022-02-01 获知），2022 年度未参保，参保后由财政资助 350.00 元");
        assertThat(only(CaseList.REFUND).reason()).isEqualTo("低保对象由财政资助 350.00 元，本人应缴 0.00 元，实缴 350.00 元，应退 350.00 元");
        assertThat(only(CaseList.TWICE).who().certno()).isEqualTo(EMPLOYEE_TOO.certno());
        assertThat(only(CaseList.DEAD).reason()).isEqualTo("2021-11-30 死亡，在 2022 年度开始之前，请告知名单来源部门");
        assertThat(only(CaseList.DEAD).holds()).isEqualTo("2021-11-30");
        assertThat(desk.counts()).containsEntry(CaseList.GONE, 0L).containsEntry(CaseList.LATE, 0L);
    }

    @Test
    void findsWhoWasListedLateAndBooksItWithBothDates() throws Exception {
        clock.pass(java.time.Duration.ofDays(10));
        list(PAYER.listed("DB", "2021-10-15", ""));
        SubsidyCase late = only(CaseList.LATE);
        assertThat(late.holds()).isEqualTo("2021-10-15");
        assertThat(late.reason()).isEqualTo("低保对象身份自 2021-10-15 起，2022-02-11 才获知；2022-02-11 由本人应缴 350.00 元更正为财政资助 350.00 元");
        assertThat(desk.counts()).containsEntry(CaseList.REFUND, 2L);
        assertThat(books(PAYER)).contains("DB|LEVIED|350.00|2022-01-01", "DB|ENTITLED|350.00|2021-10-15");
    }

    @Test
    void findsWhoIsNoLongerOnTheList() throws Exception {
        clock.pass(java.time.Duration.ofDays(10));
        list(POOR.listed("DB", "2020-03-01", "2021-06-30"));
        SubsidyCase gone = only(CaseList.GONE);
        assertThat(gone.amount()).hasToString("-350.00");
        assertThat(gone.reason()).isEqualTo("低保对象身份至 2021-06-30 止，2022-02-11 才获知，2022-02-11 核减资助 350.00 元，本人应缴 350.00 元");
        assertThat(bureau.rows("select sum(amount) from subsidy_entry where certno = ? and kind in ('LEVIED', 'ENTITLED')", POOR.certno()))
                .containsExactly("0.00");
    }

    @Test
    void keepsTheYearsSupportOfWhoLosesTheClassInTheYear() throws Exception {
        list(POOR.listed("DB", "2020-03-01", "2022-01-20"));
        assertThat(only(CaseList.GONE).reason()).isEqualTo("低保对象身份至 2022-01-20 止，按规定保留当年资助 350.00 元");
        assertThat(only(CaseList.GONE).amount()).hasToString("0.00");
        assertThat(desk.totals(By.CLASS, SubsidyDesk.REVIEWER).sum().levied()).isEqualTo("1400.00");
    }

    @Test
    void keepsTheHandlingOfARowAndClosesWhatSettlesItself() throws Exception {
        long caseNo = only(CaseList.TO_ENROL).caseNo();
        assertThat(desk.mark(List.of(caseNo), CaseState.ASKED, "请汇龙镇联系", SubsidyDesk.REVIEWER)).isEqualTo(1);
        clock.pass(java.time.Duration.ofDays(1));
        list(PAYER.listed("DB", "2021-10-15", ""));
        assertThat(only(CaseList.TO_ENROL)).extracting(SubsidyCase::caseNo, SubsidyCase::state, SubsidyCase::note)
                .containsExactly(caseNo, CaseState.ASKED, "请汇龙镇联系");
        BatchFile.of(Message.INSURED_ROSTER, 2, LocalDate.of(2022, 1, 1)).handIn(exchange(), row -> row.accept(NOT_ENROLLED.enrolled()));
        bureau.settle();
        assertThat(desk.list(CaseList.TO_ENROL, SubsidyDesk.REVIEWER)).isEmpty();
        assertThat(bureau.rows("select present, state from subsidy_case where case_no = ?", caseNo)).hasSize(1);
        assertThatThrownBy(() -> desk.mark(List.of(caseNo), CaseState.DROPPED, " ", SubsidyDesk.REVIEWER))
                .hasFieldOrPropertyWithValue("code", "NOTE_MISSING");
        assertThatThrownBy(() -> desk.mark(List.of(caseNo), CaseState.DONE, null, SubsidyDesk.TOWN))
                .hasFieldOrPropertyWithValue("code", "CASE_UNKNOWN");
        assertThatThrownBy(() -> desk.mark(new CoverageYear("390", 1999), List.of(caseNo), CaseState.DONE, null, SubsidyDesk.REVIEWER))
                .hasFieldOrPropertyWithValue("code", "CASE_UNKNOWN");
    }

    @Test
    void whatIsNoCodeOfATownIsNobodys() {
        CaseFilter all = CaseFilter.of(SubsidyDesk.OF, CaseList.TO_ENROL);
        String town = desk.list(CaseList.TO_ENROL, SubsidyDesk.REVIEWER).get(0).townCode();
        assertThat(desk.count(inTown(all, town))).isEqualTo(desk.count(all)).isPositive();
        assertThat(desk.count(inTown(all, ""))).isEqualTo(desk.count(all));
        assertThat(desk.count(inTown(all, "320681999"))).isZero();
        assertThat(desk.count(inTown(all, "汇龙镇"))).isZero();
    }

    private static CaseFilter inTown(CaseFilter all, String town) {
        return new CaseFilter(all.of(), all.list(), null, town, null, true, null);
    }

    @Test
    void exportsMaskedUnlessAPurposeIsGivenAndWhoLookedIsFound() throws Exception {
        assertThat(desk.export(CaseList.REFUND, false, null, folder).get(0).get(5)).isEqualTo("320681********" + PAID_ALL_THE_SAME.certno().substring(14));
        assertThat(desk.export(CaseList.REFUND, true, "办理退费", folder).get(0).get(5)).isEqualTo(PAID_ALL_THE_SAME.certno());
        assertThatThrownBy(() -> desk.export(CaseList.REFUND, true, "", folder)).hasFieldOrPropertyWithValue("code", "PURPOSE_MISSING");
        desk.list(CaseList.REFUND, SubsidyDesk.REVIEWER);
        desk.tell(PAID_ALL_THE_SAME, SubsidyDesk.REVIEWER);
        var looked = new WhoLooked(bureau.database(), clock);
        assertThat(looked.at(POOR.certno())).isEmpty();
        assertThat(looked.at(PAID_ALL_THE_SAME.certno())).containsExactly(
                "demo-assistance EXPORT_SUBSIDY_LIST 资助名单核对 SHOWN REFUND 350.00", "demo-assistance EXPORT_SUBSIDY_LIST 办理退费 SHOWN_FULL REFUND 350.00",
                "demo-assistance READ_SUBSIDY_LIST 资助名单核对 SHOWN REFUND 350.00", "demo-assistance SUBSIDY_STORY 核对资助 SHOWN");
    }

    @Test
    void tellsOnePersonsLedgerMaskedAndAudited() throws Exception {
        PersonLedger told = desk.tell(PAID_ALL_THE_SAME, SubsidyDesk.REVIEWER);
        assertThat(told.certNo()).contains("********");
        assertThat(told.accounts()).extracting(PersonLedger.Account::levied, PersonLedger.Account::byPerson).containsExactly(
                org.assertj.core.groups.Tuple.tuple("350.00", "350.00"));
        assertThat(told.entries()).extracting(PersonLedger.Entry::label).contains("应资助", "已核定资助", "本人已缴");
        assertThatThrownBy(() -> desk.tell(PAID_ALL_THE_SAME, SubsidyDesk.TOWN)).hasFieldOrPropertyWithValue("code", "PERSON_UNKNOWN");
        assertThat(bureau.count("audit_event where action = 'SUBSIDY_STORY'")).isEqualTo(2);
    }

    @Test
    void aStatementIsMadeByAssistanceAndConfirmedByFinance() {
        assertThatThrownBy(() -> desk.propose(SubsidyDesk.FINANCE)).hasFieldOrPropertyWithValue("code", "PROPOSER_NOT_ASSISTANCE");
        String proposal = desk.propose(SubsidyDesk.REVIEWER);
        assertThatThrownBy(() -> desk.confirm(proposal, SubsidyDesk.REVIEWER)).hasFieldOrPropertyWithValue("code", "PROPOSAL_OWN");
        assertThatThrownBy(() -> desk.confirm(proposal, SubsidyDesk.caller("other", "assistance", "320681")))
                .hasFieldOrPropertyWithValue("code", "CONFIRMER_NOT_FINANCE");
        assertThatThrownBy(() -> desk.confirm(proposal, SubsidyDesk.caller("town", "finance", "320681101")))
                .hasFieldOrPropertyWithValue("code", "STATEMENT_NEEDS_COUNTY");
        desk.confirm(proposal, SubsidyDesk.FINANCE);
        Statement signed = desk.statement("390-2022-01");
        assertThat(signed.amount()).isEqualTo("1400.00");
        assertThat(signed.persons()).isEqualTo(4);
        assertThat(signed.state()).isEqualTo("SENT");
        assertThatThrownBy(() -> desk.propose(SubsidyDesk.REVIEWER)).hasFieldOrPropertyWithValue("code", "NOTHING_TO_STATE");
    }

    @Test
    void aSignedStatementGoesToFinanceWithItsShares() throws Exception {
        desk.sign();
        bureau.work();
        List<Path> sent = Bureau.list(exchange().resolve("finance/outbox"));
        Path data = sent.stream().filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
        assertThat(Files.readAllLines(data)).containsExactly(
                "stmt_no,year,insutype,psn_idet_type,psn_cnt,std_amt,finsubs_amt,central_amt,prov_amt,city_amt,county_amt,crct_flag,init_stmt_no,begndate,enddate",
                "390-2022-01,2022,390,TK,1,350.00,350.00,35.00,70.00,70.00,175.00,0,,2022-01-01,2022-12-31",
                "390-2022-01,2022,390,DB,2,350.00,700.00,70.00,140.00,140.00,350.00,0,,2022-01-01,2022-12-31",
                "390-2022-01,2022,390,ZC,1,350.00,350.00,35.00,70.00,70.00,175.00,0,,2022-01-01,2022-12-31");
        assertThat(Files.readString(sent.stream().filter(file -> file.toString().endsWith(".manifest.json")).findFirst().orElseThrow()))
                .contains("\"contract\" : \"subsidy-statement/1\"", "\"amount\" : \"1400.00\"", "\"rows\" : 3");
    }

    @Test
    void correctionsGoIntoTheNextStatementWithTheNumberOfTheFirst() throws Exception {
        desk.sign();
        clock.pass(java.time.Duration.ofDays(5));
        list(POOR.listed("DB", "2020-03-01", "2021-06-30"), PAYER.listed("ZC", "2021-10-15", ""));
        assertThat(books(POOR)).contains("DB|CORRECTED|-350.00|2022-01-01");
        Statement second = desk.sign();
        assertThat(second.stmtNo()).isEqualTo("390-2022-02");
        assertThat(second.amount()).isEqualTo("0.00");
        assertThat(second.lines()).extracting(line -> line.psnIdetType() + " " + line.persons() + " " + line.amount() + " "
                + line.correction() + " " + line.initStmtNo())
                .containsExactly("ZC 1 350.00 false null", "DB 1 -350.00 true 390-2022-01");
        assertThat(bureau.rows("select sum(finsubs_amt) from subsidy_statement")).containsExactly("1400.00");
        assertThat(desk.totals(By.CLASS, SubsidyDesk.REVIEWER).sum()).extracting("levied", "corrected").containsExactly("1400.00", "-350.00");
    }

    @Test
    void aLedgerThatIsNotWhatWasLeviedGivesNoStatement() throws Exception {
        bureau.change("update levy set finsubs_amt = 349, psn_clct_amt = 1 where certno = '" + POOR.certno() + "'");
        assertThatThrownBy(() -> desk.propose(SubsidyDesk.REVIEWER)).hasFieldOrPropertyWithValue("code", "LEDGER_BEHIND");
    }

    @Test
    void whatComesAfterTheProposalGoesIntoTheNextStatement() throws Exception {
        String proposal = desk.propose(SubsidyDesk.REVIEWER);
        list(PAYER.listed("ZC", "2021-10-15", ""));
        desk.confirm(proposal, SubsidyDesk.FINANCE);
        assertThat(desk.statement("390-2022-01").amount()).isEqualTo("1400.00");
        assertThat(desk.sign().amount()).isEqualTo("350.00");
    }

    @Test
    void financePaysByTwoPersonsAndPartByPart() throws Exception {
        desk.sign();
        String first = desk.pay("390-2022-01", "2022-02-01", "财2022-001", "1000.01", SubsidyDesk.FINANCE);
        assertThatThrownBy(() -> desk.confirm(first, SubsidyDesk.FINANCE)).hasFieldOrPropertyWithValue("code", "PROPOSAL_OWN");
        desk.confirm(first, SubsidyDesk.FINANCE2);
        assertThat(desk.statement("390-2022-01")).extracting(Statement::state, Statement::paid, Statement::outstanding)
                .containsExactly("PART_PAID", "1000.01", "399.99");
        assertThat(bureau.rows("select sum(by_finance) from subsidy_account")).containsExactly("1000.01");
        assertThatThrownBy(() -> desk.pay("390-2022-01", "2022-02-01", "财2022-001", "1.00", SubsidyDesk.FINANCE))
                .hasFieldOrPropertyWithValue("code", "VOUCHER_TWICE");
        assertThatThrownBy(() -> desk.pay("390-2022-01", "2022-02-01", "财2022-002", "400.00", SubsidyDesk.FINANCE))
                .hasFieldOrPropertyWithValue("code", "AMOUNT_EXCEEDS");
        assertThatThrownBy(() -> desk.pay("390-2022-01", "2022-02-02", "财2022-002", "399.99", SubsidyDesk.FINANCE))
                .hasFieldOrPropertyWithValue("code", "PAID_IN_FUTURE");
        desk.confirm(desk.pay("390-2022-01", "2022-02-01", "财2022-002", "399.99", SubsidyDesk.FINANCE2), SubsidyDesk.FINANCE);
        assertThat(desk.statement("390-2022-01").state()).isEqualTo("PAID");
        assertThat(bureau.rows("select distinct by_finance from subsidy_account where levied <> 0")).containsExactly("350.00");
        assertThat(desk.totals(By.CLASS, SubsidyDesk.REVIEWER).sum().byFinance()).isEqualTo("1400.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update subsidy_entry set amount = 1", "delete from subsidy_entry", "update subsidy_statement set finsubs_amt = 0",
        "delete from subsidy_statement", "update subsidy_statement_line set psn_cnt = 1", "delete from subsidy_statement_line",
        "insert into subsidy_statement_line select stmt_no, 99, psn_idet_type, 1, 1, 1, 0, 0, 0, 1, false, null from subsidy_statement_line where line = 1",
        "update subsidy_payment set amount = 1", "delete from subsidy_payment", "update subsidy_delivery set batch_id = 'x'",
        "truncate table subsidy_entry", "truncate table subsidy_statement", "truncate table subsidy_statement_line", "truncate table subsidy_payment",
        "truncate table subsidy_delivery", "truncate table subsidy_case_act"})
    void whatIsSignedAndBookedHoldsInTheDatabaseItself(String attack) throws Exception {
        desk.sign();
        desk.confirm(desk.pay("390-2022-01", "2022-02-01", "财1", "1400.00", SubsidyDesk.FINANCE), SubsidyDesk.FINANCE2);
        assertThatThrownBy(() -> bureau.change(attack)).satisfies(refused -> assertThat(sqlStates(refused)).containsAnyOf("23514", "90106", "0A000"));
    }

    private static List<String> sqlStates(Throwable refused) {
        return java.util.stream.Stream.iterate(refused, java.util.Objects::nonNull, Throwable::getCause)
                .filter(java.sql.SQLException.class::isInstance).map(each -> ((java.sql.SQLException) each).getSQLState()).toList();
    }

    @Test
    void aYearThatIsTakenOverIsLeviedForThoseWhomFinancePaysOnly() throws Exception {
        BatchFile.of(Message.INSURED_ROSTER, 2, LocalDate.of(2020, 12, 31)).handIn(exchange(), row -> {
            row.accept(lastYear(POOR, "1403"));
            row.accept(lastYear(TWO_CLASSES, "1501"));
            row.accept(lastYear(EMPLOYEE_TOO, "16"));
            row.accept(lastYear(PAYER, "1501"));
        });
        bureau.settle();
        bureau.buildLevyOfSubsidised("390", 2021);
        assertThat(bureau.rows("select psn_idet_type, fee_amt, finsubs_amt from levy where coverage_year = 2021 order by fee_amt"))
                .containsExactly("DB|320.00|320.00", "ZC|419.00|419.00", "ZC|448.00|448.00");
        assertThat(desk.totals(new yibao.premium.CoverageYear("390", 2021), By.CLASS, SubsidyDesk.REVIEWER).sum().levied()).isEqualTo("1187.00");
        assertThatThrownBy(() -> bureau.buildLevyOfSubsidised("390", 2022)).hasFieldOrPropertyWithValue("code", "LEVY_OF_ALL");
    }

    private static String[] lastYear(Citizen citizen, String psnType) {
        String[] row = citizen.enrolled();
        row[6] = "2021";
        row[9] = psnType;
        return row;
    }
}
