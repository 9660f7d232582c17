package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.settlement.SettlementTable;
import yibao.settlement.SettlementTable.Case;
import yibao.settlement.SettlementTable.Line;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** The settlements calculated by hand for this city, sent through the doors: what the tables then hold is what was calculated. */
class HandMadeSettlementsTest extends BureauTest {

    private static final Duration UNTIL_ALL_HAVE_HAPPENED = Duration.ofDays(5 * 366);
    private static final String KNOWN = "timestamp with time zone '2020-01-01 00:00:00+00', timestamp with time zone '9999-12-31 00:00:00+00')";
    private static final List<Case> CASES = SettlementTable.cases().stream().filter(one -> one.pack().equals("qidong")).toList();
    private static final List<String> EXPECTED = List.of("setl_id", "state", "psn_idet_type", "act_pay_dedc", "hifp_pay", "major_pay", "maf_pay",
            "tilt_pay", "psn_part_amt", "burden");

    @BeforeEach
    void everybodyIsOnTheirListsAndInsured() throws SQLException {
        clock.pass(UNTIL_ALL_HAVE_HAPPENED);
        for (Case one : CASES) {
            Citizen who = citizen(one);
            for (var cover : one.standings().covers()) {
                bureau.change("insert into insured_period values ('01', '" + who.certno() + "', '" + cover.insurance().insutype() + "', "
                        + cover.from().getYear() + ", date '" + cover.from() + "', date '" + cover.to()
                        + "', '320681', null, null, '1', null, 'REG320681', 'by hand', " + KNOWN);
            }
            for (var listed : one.standings().classes()) {
                bureau.change("insert into hardship_listing values ('01', '" + who.certno() + "', '" + who.name() + "', '" + listed.psnIdetType()
                        + "', date '" + listed.from() + "', " + (listed.to() == null ? "null" : "date '" + listed.to() + "'")
                        + ", '320681', null, 'CIVIL320681', 'by hand', " + KNOWN);
            }
        }
    }

    @Test
    void inOneBatch() throws Exception {
        handIn(1, lines().toList());
        assertThat(results()).containsExactlyElementsOf(expected());
    }

    /** Reversals come with or after what they reverse; everything else as chance has it. */
    @Test
    void inTwoBatchesInAnyOrder() throws Exception {
        var bills = new ArrayList<>(lines().filter(line -> line.text("init_setl_id").isEmpty()).toList());
        Collections.shuffle(bills, new Random(20260101));
        handIn(1, bills.subList(0, bills.size() / 2));
        handIn(2, Stream.concat(bills.subList(bills.size() / 2, bills.size()).stream(),
                lines().filter(line -> !line.text("init_setl_id").isEmpty())).toList());
        assertThat(results()).containsExactlyElementsOf(expected());
    }

    /** Reversals of nothing are refused at the door, so they are not among them. */
    private static Stream<Line> lines() {
        return CASES.stream().flatMap(one -> one.lines().stream()).filter(line -> !line.text("state").equals("ORPHAN"));
    }

    private void handIn(int sequence, List<Line> lines) throws IOException {
        List<String[]> rows = lines.stream().map(HandMadeSettlementsTest::row).toList();
        var batch = BatchFile.of(Message.SETTLEMENTS, sequence, LocalDate.of(2026, 12, 31)).handIn(exchange(), rows::forEach);
        bureau.settle();
        assertThat(refusals(batch)).isEmpty();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
    }

    private static Citizen citizen(Case one) {
        return Citizen.of(CASES.indexOf(one) + 1);
    }

    private static String[] row(Line line) {
        Case of = CASES.stream().filter(one -> one.id().equals(line.text("case"))).findFirst().orElseThrow();
        return Message.SETTLEMENTS.columns().stream().map(column -> switch (column) {
            case "mdtrt_id" -> "V" + line.text("setl_id");
            case "psn_cert_type" -> "01";
            case "certno" -> citizen(of).certno();
            case "psn_name" -> citizen(of).name();
            case "setl_time" -> line.text(column) + "+08:00";
            case "fixmedins_code" -> "H32068100001";
            case "mdtrtarea_admvs" -> line.text("area").equals("OUT") ? "310101" : "320681";
            case "insuplc_admdvs" -> "320681";
            case "refl_flag", "insutype", "med_type", "hosp_lv", "setl_id", "init_setl_id", "medfee_sumamt", "fulamt_ownpay_amt", "overlmt_selfpay",
                    "preselfpay_amt", "inscp_scp_amt", "acct_pay", "acct_mulaid_pay", "hosp_part_amt" -> line.text(column);
            default -> "";
        }).toArray(String[]::new);
    }

    private static List<String> expected() {
        return lines().map(line -> String.join("|", EXPECTED.stream().map(line::text).toList())).sorted().toList();
    }

    private List<String> results() throws SQLException {
        return bureau.rows("select setl_id, state, psn_idet_type, dedc_amt, basic_amt, major_amt, assist_amt, tilt_amt, person_amt, burden_amt "
                + "from settlement_result where known_to > timestamp with time zone '9000-01-01 00:00:00+00'").stream().sorted().toList();
    }
}
