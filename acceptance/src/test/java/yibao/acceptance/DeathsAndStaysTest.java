package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** What hospitals tell besides bills: who has died, and who lies there. */
class DeathsAndStaysTest extends BureauTest {

    private static final Citizen ZHANG = Citizen.of(1);
    private static final int OTHERS = 40;
    private static final String COVER = "select coverage_year, begins, ends from insured_period where certno = ? "
            + "and known_to > timestamp with time zone '9000-01-01 00:00:00+00' order by 1";
    private static final String STAYS = "select mdtrt_id, dscg_way, psn_name from inpatient_stay "
            + "where known_to > timestamp with time zone '9000-01-01 00:00:00+00' order by mdtrt_id";

    private final int[] sequences = new int[Message.values().length];

    @BeforeEach
    void peopleAreInsured() throws IOException {
        List<String[]> rows = new ArrayList<>(List.<String[]>of(ZHANG.enrolled()));
        for (int i = 0; i < OTHERS; i++) {
            rows.add(Citizen.of(100 + i).enrolled());
        }
        handIn(Message.INSURED_ROSTER, rows);
    }

    private Batch handIn(Message message, List<String[]> rows) throws IOException {
        Batch batch = BatchFile.of(message, ++sequences[message.ordinal()], LocalDate.of(2022, 12, 31)).handIn(exchange(), rows::forEach);
        bureau.settle();
        clock.pass(Duration.ofMinutes(1));
        return batch;
    }

    private Batch dies(Citizen who, String day) throws IOException {
        return handIn(Message.DEATHS, List.<String[]>of(death(who, day)));
    }

    private static String[] death(Citizen who, String day) {
        return new String[] {"01", who.certno(), who.name(), day, "H32068100001"};
    }

    private String deathOf(Citizen who) throws Exception {
        return bureau.text("select death_date from person where certno = ? and known_to > timestamp with time zone '9000-01-01 00:00:00+00'",
                who.certno()).orElse("");
    }

    @Test
    void deathEndsCoverAndIsKnownFromThenOn() throws Exception {
        assertThat(outcome(dies(ZHANG, "2022-06-01"))).isEqualTo("ACCEPTED");
        assertThat(deathOf(ZHANG)).isEqualTo("2022-06-01");
        assertThat(bureau.rows(COVER, ZHANG.certno())).containsExactly("2022|2022-01-01|2022-06-01");
        assertThat(bureau.count("person where certno = ?", ZHANG.certno())).isEqualTo(2);
        assertThat(receipt(dies(ZHANG, "2022-06-01")).path("rows").path("unchanged").asLong()).isEqualTo(1);
        assertThat(bureau.count("person where certno = ?", ZHANG.certno())).isEqualTo(2);
    }

    @Test
    void anotherDateCorrectsTheFirst() throws Exception {
        dies(ZHANG, "2022-06-01");
        dies(ZHANG, "2022-07-15");
        assertThat(bureau.rows(COVER, ZHANG.certno())).containsExactly("2022|2022-01-01|2022-07-15");
        dies(ZHANG, "2022-05-15");
        assertThat(bureau.rows(COVER, ZHANG.certno())).containsExactly("2022|2022-01-01|2022-05-15");
        assertThat(deathOf(ZHANG)).isEqualTo("2022-05-15");
    }

    @Test
    void rosterThatIsSilentDoesNotRaiseTheDead() throws Exception {
        dies(ZHANG, "2022-06-01");
        handIn(Message.INSURED_ROSTER, List.<String[]>of(ZHANG.named(ZHANG.name()).enrolled()));
        assertThat(deathOf(ZHANG)).isEqualTo("2022-06-01");
        assertThat(bureau.rows(COVER, ZHANG.certno())).containsExactly("2022|2022-01-01|2022-06-01");
        String[] other = ZHANG.enrolled();
        other[12] = "2022-06-02";
        handIn(Message.INSURED_ROSTER, List.<String[]>of(other));
        assertThat(deathOf(ZHANG)).isEqualTo("2022-06-02");
    }

    @Test
    void billAfterDeathIsNotPaidOnceTheDeathIsKnown() throws Exception {
        clock.pass(Duration.ofDays(150));
        handIn(Message.SETTLEMENTS, List.<String[]>of(Stay.of(ZHANG, "S1", "2022-06-05", "10000.00").row()));
        assertThat(bureau.settlements().show("S1").settlement().paid().fund()).isEqualTo("6580.00");
        dies(ZHANG, "2022-06-01");
        assertThat(bureau.settlements().show("S1").settlement().paid().fund()).isEqualTo("0.00");
        assertThat(bureau.settlements().show("S1").decision().cover()).isEqualTo("NONE");
    }

    @Test
    void deathsThatCannotBeAreRefused() throws Exception {
        List<String[]> rows = new ArrayList<>();
        rows.add(death(Citizen.of(999), "2022-06-01"));
        rows.add(death(ZHANG.named("王五"), "2022-06-01"));
        rows.add(death(Citizen.of(100), "1979-12-31"));
        rows.add(death(Citizen.of(101), "2023-01-01"));
        for (int i = 2; i < OTHERS; i++) {
            rows.add(death(Citizen.of(100 + i), "2022-06-01"));
        }
        List<String[]> more = new ArrayList<>();
        for (int i = 0; i < OTHERS * 2; i++) {
            more.add(Citizen.of(200 + i).enrolled());
            rows.add(death(Citizen.of(200 + i), "2022-06-01"));
        }
        handIn(Message.INSURED_ROSTER, more);
        Batch batch = handIn(Message.DEATHS, rows);
        assertThat(refusals(batch)).containsExactly("2," + Citizen.of(999).certno() + ",certno,PERSON_UNKNOWN",
                "3," + ZHANG.certno() + ",psn_name,NAME_DIFFERS", "4," + Citizen.of(100).certno() + ",death_date,DATE_ORDER",
                "5," + Citizen.of(101).certno() + ",death_date,DATE_ORDER");
    }

    @Test
    void stayComesOnAdmissionAndAgainOnLeaving() throws Exception {
        handIn(Message.INPATIENT_STAYS, List.<String[]>of(stay(ZHANG, "V1", "", "")));
        assertThat(bureau.rows(STAYS)).containsExactly("V1||" + ZHANG.name());
        handIn(Message.INPATIENT_STAYS, List.<String[]>of(stay(ZHANG, "V1", "2022-01-10T09:00:00+08:00", "1")));
        assertThat(bureau.rows(STAYS)).containsExactly("V1|1|" + ZHANG.name());
        Batch again = handIn(Message.INPATIENT_STAYS, List.<String[]>of(stay(ZHANG, "V1", "2022-01-10T09:00:00+08:00", "1")));
        assertThat(receipt(again).path("rows").path("unchanged").asLong()).isEqualTo(1);
        assertThat(bureau.count("inpatient_stay")).isEqualTo(2);
    }

    @Test
    void numberOfAnothersStayIsRefused() throws Exception {
        List<String[]> rows = new ArrayList<>();
        handIn(Message.INPATIENT_STAYS, List.<String[]>of(stay(ZHANG, "V1", "", "")));
        rows.add(stay(Citizen.of(100), "V1", "", ""));
        for (int i = 0; i < OTHERS; i++) {
            rows.add(stay(Citizen.of(100 + i), "W" + i, "", ""));
        }
        assertThat(refusals(handIn(Message.INPATIENT_STAYS, rows))).containsExactly("2,V1,mdtrt_id,MDTRT_ID_CONFLICT");
    }

    private static String[] stay(Citizen who, String mdtrtId, String left, String way) {
        return new String[] {mdtrtId, "01", who.certno(), who.name(), "H32068100001", "启东市人民医院", "2", "320681",
            "2022-01-05T08:00:00+08:00", left, way, "21", "I63.900", "脑梗死"};
    }
}
