package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** Rosters, hardship lists and arrivals: what they change, when it holds, when we knew it, and what tax hears of it. */
class ListsTest extends BureauTest {

    private static final Citizen ZHANG = Citizen.of(1);
    private static final Citizen LI = Citizen.of(2);
    private static final Citizen WANG = Citizen.of(3);

    private int rosters;
    private int lists;
    private int arrivals;

    @BeforeEach
    void threeInsuredAndALevy() throws IOException {
        roster("2021-09-30", ZHANG.enrolled(), LI.enrolled(), WANG.enrolled());
        bureau.buildLevy("390", 2022);
    }

    private Batch roster(String day, String[]... rows) throws IOException {
        return accepted(BatchFile.of(Message.INSURED_ROSTER, ++rosters, LocalDate.parse(day)), rows);
    }

    private Batch fullRoster(String day, String[]... rows) throws IOException {
        return accepted(BatchFile.of(Message.INSURED_ROSTER, ++rosters, LocalDate.parse(day)).full(), rows);
    }

    private Batch list(String day, String[]... rows) throws IOException {
        return accepted(BatchFile.of(Message.HARDSHIP_LIST, ++lists, LocalDate.parse(day)), rows);
    }

    private Batch fullList(String day, String[]... rows) throws IOException {
        return accepted(BatchFile.of(Message.HARDSHIP_LIST, ++lists, LocalDate.parse(day)).full(), rows);
    }

    private Batch accepted(BatchFile file, String[]... rows) throws IOException {
        Batch batch = file.handIn(exchange(), row -> List.of(rows).forEach(row));
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
        return batch;
    }

    /** What we believe now: certno|class|from|to. */
    private List<String> listed() throws Exception {
        return bureau.rows("select certno, psn_idet_type, begntime, endtime from hardship_listing "
                + "where known_to > timestamp with time zone '9999-01-01 00:00:00+00' order by 1, 2, 3");
    }

    private List<String> levied() throws Exception {
        return bureau.rows("select certno, finsubs_amt, psn_clct_amt, psn_idet_type from levy where levied "
                + "and known_to > timestamp with time zone '9999-01-01 00:00:00+00' order by 1");
    }

    private Path lastLevy() throws IOException {
        return Bureau.list(exchange().resolve("tax/outbox")).stream()
                .filter(file -> file.getFileName().toString().matches("premium-levy-.*\\.csv"))
                .reduce((earlier, later) -> later).orElseThrow();
    }

    private String modeOf(Path data) throws IOException {
        return JSON.readTree(Files.readString(data.resolveSibling(
                data.getFileName().toString().replace(".csv", ".manifest.json")))).path("mode").asText();
    }

    @Test
    void firstLevyGoesToTaxInFull() throws Exception {
        assertThat(levied()).containsExactly(ZHANG.certno() + "|0.00|350.00|", LI.certno() + "|0.00|350.00|",
                WANG.certno() + "|0.00|350.00|");
        assertThat(modeOf(lastLevy())).isEqualTo("FULL");
        assertThat(Files.readAllLines(lastLevy())).hasSize(4);
    }

    @Test
    void lateListAmendsTheLevyAndTaxHearsOfTheChangedOnly() throws Exception {
        list("2021-12-01", LI.listed("DB", "2021-11-01", ""));

        assertThat(levied()).containsExactly(ZHANG.certno() + "|0.00|350.00|", LI.certno() + "|350.00|0.00|DB",
                WANG.certno() + "|0.00|350.00|");
        assertThat(modeOf(lastLevy())).isEqualTo("DELTA");
        List<String> rows = Files.readAllLines(lastLevy());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).contains(",01," + LI.certno() + ",").contains(",390,2022,350.00,350.00,0.00,DB,");
    }

    @Test
    void listThatChangesNothingDueSendsNothing() throws Exception {
        Path before = lastLevy();
        list("2021-12-01", Citizen.of(9).listed("DB", "2021-11-01", ""));
        assertThat(lastLevy()).isEqualTo(before);
    }

    @Test
    void rosterThatPausesSomebodyTakesTheLevyAway() throws Exception {
        roster("2021-12-01", WANG.enrolledUnder("390", "2"));

        assertThat(levied()).hasSize(2).noneMatch(row -> row.startsWith(WANG.certno()));
        assertThat(Files.readAllLines(lastLevy())).hasSize(2)
                .element(1).asString().contains(WANG.certno()).contains(",0.00,0.00,0.00,");
    }

    @Test
    void fullRosterEndsTheCoverOfWhoIsAbsent() throws Exception {
        fullRoster("2022-03-01", ZHANG.enrolled(), LI.enrolled());
        assertThat(bureau.rows("select certno, ends from insured_period where known_to > "
                + "timestamp with time zone '9999-01-01 00:00:00+00' order by 1")).containsExactly(
                ZHANG.certno() + "|2022-12-31", LI.certno() + "|2022-12-31", WANG.certno() + "|2022-02-28");
    }

    @Test
    void sameRosterAgainIsUnchanged() throws Exception {
        Batch again = roster("2021-10-01", ZHANG.enrolled(), LI.enrolled(), WANG.enrolled());
        assertThat(receipt(again).path("rows").path("unchanged").asLong()).isEqualTo(3);
        assertThat(bureau.count("person")).isEqualTo(3);
        assertThat(bureau.count("insured_period")).isEqualTo(3);
    }

    @Test
    void fullListEndsWhoIsAbsentOnTheDayBeforeItsBusinessDate() throws Exception {
        fullList("2021-06-30", ZHANG.listed("DB", "2021-01-01", ""), LI.listed("TK", "2021-01-01", ""));
        fullList("2021-09-30", LI.listed("TK", "2021-01-01", ""), WANG.listed("ZC", "2021-09-01", ""));

        assertThat(listed()).containsExactly(ZHANG.certno() + "|DB|2021-01-01|2021-09-29",
                LI.certno() + "|TK|2021-01-01|", WANG.certno() + "|ZC|2021-09-01|");
    }

    @Test
    void deltaListLeavesTheAbsentAlone() throws Exception {
        fullList("2021-06-30", ZHANG.listed("DB", "2021-01-01", ""));
        list("2021-09-30", LI.listed("TK", "2021-01-01", ""));
        assertThat(listed()).containsExactly(ZHANG.certno() + "|DB|2021-01-01|", LI.certno() + "|TK|2021-01-01|");
    }

    @Test
    void whatWasBelievedBeforeCanStillBeRead() throws Exception {
        list("2021-06-30", ZHANG.listed("DB", "2021-01-01", ""));
        String then = bureau.text("select max(known_from) from hardship_listing").orElseThrow();
        clock.pass(java.time.Duration.ofDays(1));
        list("2021-09-30", ZHANG.listed("DB", "2021-01-01", "2021-08-31"));

        assertThat(listed()).containsExactly(ZHANG.certno() + "|DB|2021-01-01|2021-08-31");
        assertThat(bureau.rows("select certno, endtime from hardship_listing where known_from <= "
                + "cast(? as timestamp with time zone) and known_to > cast(? as timestamp with time zone)", then, then))
                .containsExactly(ZHANG.certno() + "|");
        assertThat(bureau.rows("select source from hardship_listing order by known_from"))
                .containsExactly("CIVIL320681 #1", "CIVIL320681 #2");
    }

    @Test
    void listMayEndBeforeItBeginsForNobody() throws Exception {
        Batch bad = BatchFile.of(Message.HARDSHIP_LIST, ++lists, LocalDate.of(2021, 9, 30)).handIn(exchange(), row -> {
            for (int i = 10; i < 50; i++) {
                row.accept(Citizen.of(i).listed("DB", "2021-01-01", "2021-01-01"));
            }
            row.accept(LI.listed("DB", "2021-01-02", "2021-01-01"));
            row.accept(WANG.listed("NOCLASS", "2021-01-02", ""));
        });
        bureau.settle();
        assertThat(refusals(bad)).containsExactly("42," + LI.certno() + ",endtime,DATE_ORDER",
                "43," + WANG.certno() + ",psn_idet_type,CODE_UNKNOWN");
    }

    @Test
    void arrivalsAreMatchedWithWhatWasCollected() throws Exception {
        accepted(BatchFile.of(Message.PREMIUM_RECEIPTS, 1, LocalDate.of(2022, 1, 31)),
                ZHANG.paysAt("R1", "350.00", "2022-01-10T23:59:59+08:00"),
                LI.paysAt("R2", "350.00", "2022-01-11T00:00:00+08:00"),
                WANG.paysAt("R3", "350.00", "2022-02-01T08:00:00+08:00"));
        arrive("A1", "2022-01-11", "1", "350.00");
        assertThat(states()).containsEntry("ARRIVED", "1 350.00 350.00").containsEntry("SHORT_ARRIVAL", "1 350.00 0.00")
                .containsEntry("IN_TRANSIT", "1 350.00 0.00").containsEntry("OVER_ARRIVAL", "0 0.00 0.00");
    }

    @Test
    void arrivalSentAgainIsUnchangedAndWithOtherContentRefused() throws Exception {
        arrive("A1", "2022-01-11", "1", "350.00");
        Batch again = arrive("A1", "2022-01-11", "1", "350.00");
        assertThat(receipt(again).path("rows").path("unchanged").asLong()).isEqualTo(1);
        Batch other = BatchFile.of(Message.TREASURY_ARRIVALS, ++arrivals, LocalDate.of(2022, 1, 31)).handIn(exchange(),
                row -> row.accept(new String[] {"A1", "2022-01-11", "13206811000", "390", "1", "350.01"}));
        bureau.settle();
        assertThat(outcome(other)).isEqualTo("REJECTED");
        assertThat(refusals(other)).containsExactly("2,A1,arvl_bchno,ARRIVAL_NO_CONFLICT");
    }

    private Batch arrive(String number, String day, String count, String amount) throws IOException {
        return accepted(BatchFile.of(Message.TREASURY_ARRIVALS, ++arrivals, LocalDate.of(2022, 1, 31)),
                new String[] {number, day, "13206811000", "390", count, amount});
    }

    private java.util.Map<String, String> states() throws Exception {
        return bureau.reconciliation("390", 2022).arrivals().stream().collect(java.util.stream.Collectors.toMap(
                state -> state.state(), state -> state.days() + " " + state.collected() + " " + state.arrived()));
    }
}
