package yibao.settlement.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yibao.kernel.Money;
import yibao.settlement.Settled;
import yibao.settlement.SettlementTable;
import yibao.settlement.SettlementTable.Case;
import yibao.settlement.SettlementTable.Line;

/** Every settlement that was calculated by hand. */
class SettlementTableTest {
    static List<Case> cases() {
        return SettlementTable.cases();
    }

    @Test
    void holdsSixtySettlementsAndMore() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60).allSatisfy(one -> assertThat(one.clause()).isNotBlank());
        assertThat(cases()).extracting(Case::pack).contains("qidong", "tongliao");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesOutAsByHand(Case one) {
        check(one, Packs.rules(one.pack()).settle(one.bills(), one.standings()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesNotDependOnArrival(Case one) {
        var shuffled = new ArrayList<>(one.bills());
        Collections.shuffle(shuffled, new Random(one.id().hashCode()));
        check(one, Packs.rules(one.pack()).settle(shuffled, one.standings()));
    }

    private static void check(Case one, List<Settled> results) {
        var byId = results.stream().collect(Collectors.toMap(settled -> settled.bill().setlId(), Function.identity()));
        var softly = new SoftAssertions();
        for (var line : one.lines()) {
            var settled = byId.get(line.text("setl_id"));
            softly.assertThat(told(settled)).as(one.id() + " " + settled.steps()).isEqualTo(expected(line));
            softly.assertThat(settled.payments().fund().plus(settled.payments().person()).plus(settled.payments().hospital()))
                    .isEqualTo(settled.state() == Settled.State.ORPHAN ? Money.ZERO : settled.bill().amounts().medfee());
        }
        softly.assertAll();
    }

    private static String expected(Line line) {
        return String.join(" ", List.of("state", "psn_idet_type", "act_pay_dedc", "hifp_pay", "major_pay", "maf_pay", "tilt_pay", "psn_part_amt", "burden")
                .stream().map(line::text).toList());
    }

    private static String told(Settled settled) {
        var paid = settled.payments();
        return String.join(" ", settled.state().name(), settled.psnIdetType() == null ? "" : settled.psnIdetType(), paid.deductible().toString(),
                paid.basic().toString(), paid.major().toString(), paid.assistance().toString(), paid.tilt().toString(), paid.person().toString(),
                paid.burden().toString());
    }
}
