package yibao.settlement.control;

import static org.assertj.core.api.Assertions.assertThat;
import static yibao.settlement.control.Bills.bill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.kernel.Money;
import yibao.kernel.policy.Policies;
import yibao.settlement.ChainDifference;
import yibao.settlement.ClaimDifference;
import yibao.settlement.Claimed;
import yibao.settlement.Settled;
import yibao.settlement.SettledChange;
import yibao.settlement.Step;

class ChainTest {
    final SettlementRules rules = Packs.rules("qidong");

    @Nested
    class ALateBill {
        final List<Settled> before = rules.settle(List.of(bill("B", "2025-05-01", "5600.00")), Bills.insured());
        final List<Settled> after = rules.settle(List.of(bill("B", "2025-05-01", "5600.00"), bill("A", "2025-02-01", "5600.00")), Bills.insured());
        final ChainDifference difference = ChainDifference.between(before, after);

        @Test
        void isNewAndChangesWhatComesAfter() {
            assertThat(difference.changes()).extracting(SettledChange::setlId).containsExactly("A", "B");
            assertThat(difference.changes()).extracting(SettledChange::isNew).containsExactly(true, false);
        }

        @Test
        void tellsWhatTheFundsPayMore() {
            assertThat(difference.changes()).extracting(SettledChange::fundChange).containsExactly(Money.ofYuan("3500.00"), Money.ofYuan("210.00"));
            assertThat(difference.fundChange()).isEqualTo(Money.ofYuan("3710.00"));
        }

        @Test
        void changesNothingTheSecondTime() {
            assertThat(ChainDifference.between(after, rules.settle(List.of(after.get(1).bill(), after.get(0).bill()), Bills.insured())).isEmpty()).isTrue();
        }
    }

    @Nested
    class Steps {
        final Settled settled = rules.settle(List.of(bill("A", "2025-02-01", "48600.00")), Bills.listed("DB")).get(0);

        @Test
        void areToldInTheOrderOfTheLayers() {
            assertThat(settled.steps()).extracting(Step::sentence).containsExactly(
                    "总费用 48600.00 元，其中全自费 0.00 元、超限价 0.00 元、先行自付 0.00 元，政策范围内 48600.00 元",
                    "居民医保，二级住院，本年第 1 次，起付标准 600.00 元，本次计 600.00 元",
                    "（48600.00 元 − 600.00 元）× 70% = 33600.00 元，基本医保支付 33600.00 元",
                    "本年政策范围内个人负担累计 0.00 元 + 15000.00 元，起付线 10000.00 元（困难群体倾斜），超过部分中本次 5000.00 元：5000.00 元 × 65% = 3250.00 元，大病保险支付 3250.00 元",
                    "按低保对象救助：保险支付后尚余 11750.00 元，11750.00 元 × 70% = 8225.00 元，医疗救助支付 8225.00 元",
                    "三重保障后本年负担累计 0.00 元 + 3525.00 元，倾斜救助线 8000.00 元，未超过，不支付",
                    "基金共支付 45075.00 元，个人负担 3525.00 元（政策范围内 3525.00 元），其中个人账户 0.00 元、共济账户 0.00 元、现金 3525.00 元");
        }

        @Test
        void nameTheRowsOfPolicyAsTheDeskDoes() {
            assertThat(settled.policy()).extracting(rule -> rule.table()).containsExactly("basic-benefit", "major-illness", "major-illness-tier",
                    "assistance-benefit", "tilt-assistance");
            var shown = Packs.book("qidong").listTables(settled.bill().day(), Packs.NOW).stream().flatMap(table -> table.rows().stream()).map(row -> row.ref()).toList();
            assertThat(shown).containsAll(settled.policy().stream().map(rule -> rule.ref()).toList());
        }

        @Test
        void keepWhatTheBillFoundAndLeft() {
            assertThat(settled.before().stays()).isZero();
            assertThat(settled.after().stays()).isEqualTo(1);
            assertThat(settled.after().pool().paid()).isEqualTo(Money.ofYuan("33600.00"));
            assertThat(settled.after().selfPay()).isEqualTo(Money.ofYuan("15000.00"));
            assertThat(settled.after().assistancePaid()).isEqualTo(Money.ofYuan("8225.00"));
        }
    }

    /** A class with the higher ratio may pay less as long as its deductible is not borne: the bill decides, and nothing is added. */
    @ParameterizedTest
    @CsvSource({"600.00,YF,360.00", "8600.00,YF,1800.00", "300600.00,JCDX,29848.00"})
    void ofTwoClassesTheOneThatPaysMoreForThisBillApplies(String inscp, String psnIdetType, String assistance, @TempDir Path city) throws IOException {
        try (var files = Files.list(Path.of("../../config/policy/qidong"))) {
            for (var file : files.toList()) {
                Files.copy(file, city.resolve(file.getFileName().toString()));
            }
        }
        var table = city.resolve("assistance-benefit.yaml");
        Files.writeString(table, Files.readString(table).replace("psn_idet_type: JCDX, ratio: \"0.70\", deductible: \"0.00\"",
                "psn_idet_type: JCDX, ratio: \"0.70\", deductible: \"5600.00\""));
        var changed = new SettlementRules(new Policies(city, Clock.systemUTC()).current(), Packs.NOW);
        var settled = changed.settle(List.of(bill("A", "2025-02-01", inscp)), Bills.listed("JCDX", "YF")).get(0);
        assertThat(settled.psnIdetType()).isEqualTo(psnIdetType);
        assertThat(settled.payments().assistance()).isEqualTo(Money.ofYuan(assistance));
    }

    @Test
    void resultsWithoutStepsAreTheSameOtherwise() {
        var bills = List.of(bill("A", "2025-02-01", "48600.00"), bill("B", "2025-03-01", "300000.00"));
        var told = rules.settle(bills, Bills.listed("DB"));
        var silent = rules.withoutSteps().settle(bills, Bills.listed("DB"));
        assertThat(silent).allSatisfy(settled -> assertThat(settled.steps()).isEmpty());
        assertThat(silent).usingRecursiveComparison().ignoringFields("steps").isEqualTo(told);
    }

    @Test
    void whatTheHospitalSaysIsComparedWhereItSaysSomething() {
        var settled = rules.settle(List.of(bill("A", "2025-02-01", "5600.00")), Bills.insured()).get(0);
        var claimed = new Claimed(Money.ofYuan("600.00"), Money.ofYuan("3500.01"), null, Money.ZERO, null, null, null, null, null, null, null, null);
        assertThat(ClaimComparison.differences(claimed, settled)).containsExactly(new ClaimDifference("hifp_pay", Money.ofYuan("3500.01"), Money.ofYuan("3500.00")));
        assertThat(ClaimComparison.differences(Claimed.NOTHING, settled)).isEmpty();
    }
}
