package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.settlement.ClassSpell;
import yibao.settlement.CoverSpell;
import yibao.settlement.Settled.State;
import yibao.settlement.SettlementTable;
import yibao.settlement.SettlementTable.Case;
import yibao.settlement.SettlementTable.Line;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/**
 * The settlements calculated by hand, by file and one by one, on both databases and in both cities. Cases whose cover
 * begins within the year, or that take back what is not there, have no row that a partner could send.
 */
class SettlementTableThroughTheDoorsTest {

    private static final long SHUFFLED = 20250101;

    @TempDir
    Path folder;

    private final SteppedClock clock = new SteppedClock("2026-12-31T09:00:00+08:00");
    private final Map<String, Citizen> people = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({"H2, qidong, 60", "POSTGRESQL, qidong, 60", "H2, tongliao, 15", "POSTGRESQL, tongliao, 15"})
    void comesOutAsByHand(Store store, String pack, int atLeast) throws Exception {
        List<Case> cases = SettlementTable.cases().stream().filter(one -> one.pack().equals(pack) && canBeSent(one)).toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(atLeast);
        List<Stay> stays = shuffled(cases);
        try (Bureau bureau = open(store, pack, "file", cases)) {
            BatchFile.of(Message.SETTLEMENTS, 1, LocalDate.of(2026, 12, 31)).handIn(bureau.exchange(),
                    row -> stays.forEach(stay -> row.accept(stay.row())));
            bureau.settle();
            assertThat(told(bureau)).isEqualTo(expected(cases));
        }
        try (Bureau bureau = open(store, pack, "calls", cases)) {
            List<Stay> late = new ArrayList<>();
            stays.stream().filter(stay -> !stay.isReversal()).forEach(stay -> bureau.settlements().settle(stay.row()));
            stays.stream().filter(Stay::isReversal).forEach(late::add);
            late.forEach(stay -> bureau.settlements().settle(stay.row()));
            assertThat(told(bureau)).isEqualTo(expected(cases));
            for (Stay stay : stays) {
                assertThat(bureau.settlements().recompute(stay.row()[0]).equal()).as(stay.row()[0]).isTrue();
            }
        }
    }

    private static boolean canBeSent(Case one) {
        return one.standings().waitingUntil() == null && one.standings().zeroClaimYears() == 0 && one.standings().continuousYears() <= 1
                && one.standings().covers().stream().allMatch(SettlementTableThroughTheDoorsTest::isWholeYear)
                && one.lines().stream().noneMatch(line -> line.text("state").equals(State.ORPHAN.name()));
    }

    private static boolean isWholeYear(CoverSpell cover) {
        return cover.from().getDayOfYear() == 1 && cover.to() != null && cover.to().equals(LocalDate.of(cover.from().getYear(), 12, 31));
    }

    private List<Stay> shuffled(List<Case> cases) {
        List<Stay> stays = new ArrayList<>();
        for (Case one : cases) {
            Citizen who = people.computeIfAbsent(one.id(), none -> Citizen.of(people.size() + 1));
            one.lines().forEach(line -> stays.add(stay(who, line)));
        }
        Collections.shuffle(stays, new Random(SHUFFLED));
        return stays;
    }

    private static Stay stay(Citizen who, Line line) {
        Stay stay = Stay.of(who, line.text("setl_id"), "2025-01-01", "0.00").with("setl_time", line.text("setl_time") + "+08:00")
                .with("mdtrtarea_admvs", line.text("area").equals("OUT") ? "310100" : "320681");
        for (String field : new String[] {"insutype", "med_type", "hosp_lv", "refl_flag", "medfee_sumamt", "fulamt_ownpay_amt",
            "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt", "hosp_part_amt", "acct_pay", "acct_mulaid_pay", "init_setl_id"}) {
            stay.with(field, line.text(field));
        }
        return stay;
    }

    private Bureau open(Store store, String pack, String name, List<Case> cases) throws IOException {
        Path home = folder.resolve(name);
        Bureau bureau = Bureau.of(pack, home, store.fresh(home), clock);
        BatchFile.of(Message.INSURED_ROSTER, 1, LocalDate.of(2026, 12, 31)).handIn(bureau.exchange(), row -> {
            for (Case one : cases) {
                one.standings().covers().forEach(cover -> row.accept(enrolled(people.get(one.id()), cover)));
            }
        });
        BatchFile.of(Message.HARDSHIP_LIST, 1, LocalDate.of(2026, 12, 31)).handIn(bureau.exchange(), row -> {
            for (Case one : cases) {
                one.standings().classes().forEach(spell -> row.accept(listed(people.get(one.id()), spell)));
            }
        });
        bureau.settle();
        clock.pass(Duration.ofHours(1));
        return bureau;
    }

    private static String[] enrolled(Citizen who, CoverSpell cover) {
        return new String[] {"01", who.certno(), who.name(), "1", "1980-01-01", cover.insurance().insutype(),
            String.valueOf(cover.from().getYear()), "320681", "320681100", "", "1", "", ""};
    }

    private static String[] listed(Citizen who, ClassSpell spell) {
        return who.listed(spell.psnIdetType(), spell.from().toString(), spell.to() == null ? "" : spell.to().toString());
    }

    private static Map<String, String> expected(List<Case> cases) {
        Map<String, String> expected = new TreeMap<>();
        cases.forEach(one -> one.lines().forEach(line -> expected.put(line.text("setl_id"), String.join(" ", line.text("state"),
                line.text("psn_idet_type"), line.text("act_pay_dedc"), line.text("hifp_pay"), line.text("major_pay"), line.text("maf_pay"),
                line.text("tilt_pay"), line.text("psn_part_amt"), line.text("burden")))));
        return expected;
    }

    private static Map<String, String> told(Bureau bureau) throws SQLException {
        Map<String, String> told = new TreeMap<>();
        for (String row : bureau.rows("select setl_id, state, psn_idet_type, dedc_amt, basic_amt, major_amt, assist_amt, tilt_amt, person_amt, "
                + "burden_amt from settlement_result where known_to > timestamp with time zone '9000-01-01 00:00:00+00'")) {
            String[] fields = row.split("\\|", 2);
            told.put(fields[0], fields[1].replace('|', ' '));
        }
        return told;
    }
}
