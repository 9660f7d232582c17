package yibao.kernel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.kernel.Money;

class PolicyFilesTest {
    static final Path PACKS = Path.of("../../config/policy");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    static final Instant NOW = CLOCK.instant();
    @TempDir Path city;

    @BeforeEach
    void copyQidong() throws IOException {
        try (var files = Files.list(PACKS.resolve("qidong"))) {
            for (var file : files.toList()) Files.copy(file, city.resolve(file.getFileName().toString()));
        }
    }

    @Nested
    class Qidong {
        final PolicyBook book = new Policies(PACKS.resolve("qidong"), CLOCK).current();

        @ParameterizedTest
        @CsvSource({"2020,280.00,550.00", "2021,320.00,580.00", "2022,350.00,640.00", "2023,380.00,640.00", "2024,400.00,670.00",
                "2025,400.00,700.00", "2026,400.00,724.00"})
        void residentFeeAndSubsidy(int year, String fee, String subsidy) {
            var found = book.findPremiumFee("390", year, NOW).orElseThrow();
            assertThat(found.fee()).hasToString(fee);
            assertThat(found.fiscalSubsidy()).hasToString(subsidy);
            assertThat(found.identityFrom()).isEqualTo(found.levyFrom());
            assertThat(found.identityTo()).isEqualTo(year == 2021 ? found.levyTo() : LocalDate.of(year, 12, 31));
        }

        @ParameterizedTest
        @CsvSource({"2021,1403,320.00", "2021,1501,448.00", "2021,16,419.00", "2021,,320.00", "2022,1501,350.00"})
        void feeOfATypeOfPerson(int year, String psnType, String fee) {
            assertThat(book.findPremiumFees("390", year, NOW).orElseThrow().of(psnType)).hasToString(fee);
        }

        @Test
        void everySubsidisedClassIsSharedWithoutLosingAFen() {
            for (var paid : book.listPremiumSubsidies("390", LocalDate.of(2021, 1, 1), NOW)) {
                var parts = book.findSubsidyShare("390", paid.psnIdetType(), LocalDate.of(2021, 1, 1), NOW).orElseThrow().of(Money.ofYuan("320.03"));
                assertThat(parts.central().plus(parts.province()).plus(parts.city()).plus(parts.county())).hasToString("320.03");
            }
            assertThat(book.findSubsidyRule("390", LocalDate.of(2021, 1, 1), NOW).orElseThrow().midYear()).isEqualTo(SubsidyRule.MidYear.KEEPS);
        }

        @Test
        void paysTwelveClassesInFull() {
            var subsidies = book.listPremiumSubsidies("390", LocalDate.of(2022, 1, 1), NOW);
            assertThat(subsidies).extracting(PremiumSubsidy::psnIdetType)
                    .containsExactly("TK", "GE", "SWF", "DB", "FPZP", "DBBY", "JCDX", "YF", "KJET", "ZC", "TKZG", "JJTZ");
            assertThat(subsidies).allMatch(subsidy -> subsidy.form() == PremiumSubsidy.Form.FULL);
        }

        @Test
        void knowsNoFeeBeforeItWasAnnounced() {
            assertThat(book.findPremiumFee("390", 2026, Instant.parse("2025-08-31T15:59:59Z"))).isEmpty();
            assertThat(book.findPremiumFee("390", 2026, Instant.parse("2025-08-31T16:00:00Z"))).isPresent();
        }

        @Test
        void answersHoldToTheEndOfTheMonth() {
            var term = book.findEligibilityTerm(LocalDate.of(2024, 2, 1), NOW).orElseThrow();
            assertThat(term.lastDay(LocalDate.of(2024, 2, 1))).isEqualTo("2024-02-29");
        }

        @Test
        void everyAssistedClassHasABenefit() {
            assertThat(book.listHardshipClasses(LocalDate.of(2026, 1, 1), NOW)).filteredOn(HardshipClass::assisted)
                    .allMatch(entitled -> book.findAssistanceBenefit(entitled.code(), LocalDate.of(2026, 1, 1), NOW).isPresent());
        }
    }

    @Nested
    class AnotherCity {
        final PolicyBook book = new Policies(PACKS.resolve("tongliao"), CLOCK).current();

        @ParameterizedTest
        @CsvSource({"TK,380.00,380.00", "DB,380.00,240.00", "DB,200.00,200.00", "JCDX,380.01,190.01", "JCDX,380.00,190.00"})
        void paysByItsOwnForms(String code, String fee, String paid) {
            var subsidy = book.findPremiumSubsidy("390", code, LocalDate.of(2023, 1, 1), NOW).orElseThrow();
            assertThat(subsidy.of(Money.ofYuan(fee))).hasToString(paid);
        }
    }

    @Nested
    class AChangedRule {
        static final String RISE = """

                - {psn_idet_type: DB, ratio: "0.75", deductible: "0.00", annual_cap: "120000.00", valid_from: 2026-01-01, known_from: "2026-03-15T09:00:00+08:00", source: "通知", confidence: sure}
                """;

        @Test
        void leavesWhatWasKnownBeforeAsItWas() throws IOException {
            var policies = new Policies(city, CLOCK);
            var versionBefore = policies.current().versionAt(NOW);
            append("assistance-benefit.yaml", RISE);
            var book = policies.current();
            var day = LocalDate.of(2026, 3, 1);
            assertThat(book.findAssistanceBenefit("DB", day, NOW).orElseThrow().ratio()).isEqualTo("0.70");
            assertThat(book.findAssistanceBenefit("DB", day, Instant.parse("2026-03-15T01:00:00Z")).orElseThrow().ratio()).isEqualTo("0.75");
            assertThat(book.findAssistanceBenefit("DB", LocalDate.of(2025, 12, 31), Instant.parse("2026-04-01T00:00:00Z")).orElseThrow().ratio())
                    .isEqualTo("0.70");
            assertThat(book.versionAt(NOW)).isEqualTo(versionBefore);
            assertThat(book.versionAt(Instant.parse("2026-03-15T01:00:00Z"))).isNotEqualTo(versionBefore);
        }

        @Test
        void showsWhenSomebodyEditedThePast() throws IOException {
            var policies = new Policies(city, CLOCK);
            var versionBefore = policies.current().versionAt(NOW);
            replace("assistance-benefit.yaml", "\"0.70\"", "\"0.71\"");
            assertThat(policies.current().versionAt(NOW)).isNotEqualTo(versionBefore);
        }

        @Test
        void brokenEditKeepsTheOldTablesAndIsReported() throws IOException {
            var policies = new Policies(city, CLOCK);
            replace("premium-fee.yaml", "\"400.00\"", "\"400\"");
            assertThat(policies.current().findPremiumFee("390", 2026, NOW).orElseThrow().fee()).hasToString("400.00");
            assertThat(policies.faults()).hasSize(3).first().hasToString(
                    "premium-fee.yaml 第 7 行：列 fee 的值“400”有误：金额须为两位小数的元，如 400.00");
            replace("premium-fee.yaml", "\"400\"", "\"400.00\"");
            assertThat(policies.faults()).isEmpty();
        }
    }

    @Nested
    class AFaultyFile {
        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
                "valid_until: END_OF_MONTH, colour: red | eligibility.yaml 第 1 行：未知列 colour",
                "valid_until: NEVER | 须为 [SAME_DAY, END_OF_MONTH, END_OF_YEAR] 之一",
                "valid_to: 2019-12-31, valid_until: END_OF_MONTH | 止早于起：2019-12-31",
                "known_to: 2019-12-31, valid_until: END_OF_MONTH | 止早于起：2019-12-31",
                "valid_to: 2025-02-29, valid_until: END_OF_MONTH | 日期须为 yyyy-MM-dd",
                "valid_until: [END_OF_MONTH] | 只能是一个值",
                "valid_until: END_OF_MONTH, valid_until: SAME_DAY | 列 valid_until 重复",
                "note: x | 缺少列 valid_until"})
        void isNamedWithFileLineAndReason(String cells, String message) throws IOException {
            Files.writeString(city.resolve("eligibility.yaml"),
                    "- {" + cells + ", valid_from: 2020-01-01, known_from: 2020-01-01, source: s, confidence: sure}\n");
            assertRefused(message);
        }

        @Test
        void overlapOfRowsKnownAtTheSameTime() throws IOException {
            append("premium-fee.yaml", """
                    - {insutype: "390", coverage_year: 2022, fee: "351.00", fiscal_subsidy: "640.00", levy_from: 2021-10-01, levy_to: 2021-12-31, valid_from: 2022-06-01, known_from: 2021-09-01, source: s, confidence: sure}
                    """);
            assertRefused("premium-fee.yaml 第 16 行：");
        }

        @Test
        void unknownClass() throws IOException {
            replace("assistance-benefit.yaml", "psn_idet_type: ZC", "psn_idet_type: ZZ");
            assertRefused("未知的人员类别 ZZ");
        }

        @Test
        void fixedSubsidyWithoutAmount() throws IOException {
            replace("premium-subsidy.yaml", "form: FULL, rank: 4,", "form: FIXED, rank: 4,");
            assertRefused("此资助方式须填列 amount");
        }

        @Test
        void missingAndUnknownTablesAreNamedTogether() throws IOException {
            Files.move(city.resolve("eligibility.yaml"), city.resolve("eligibilty.yaml"));
            assertRefused("eligibilty.yaml：未知的政策表");
            assertRefused("eligibility.yaml：缺少此政策表");
        }

        @Test
        void notYamlAtAll() throws IOException {
            Files.writeString(city.resolve("eligibility.yaml"), "- {valid_until: \n\n]");
            assertRefused("不是合法的 YAML");
        }

        private void assertRefused(String message) {
            assertThatThrownBy(() -> new Policies(city, CLOCK)).isInstanceOf(BrokenPolicy.class).hasMessageContaining(message);
        }
    }

    @Test
    void anEmptyTableSelectsNobody() throws IOException {
        Files.writeString(city.resolve("assistance-benefit.yaml"), "# 暂无\n");
        assertThat(new Policies(city, CLOCK).current().findAssistanceBenefit("DB", LocalDate.of(2026, 1, 1), NOW)).isEmpty();
    }

    private void append(String file, String rows) throws IOException {
        Files.writeString(city.resolve(file), Files.readString(city.resolve(file)).stripTrailing() + "\n" + rows.strip() + "\n");
    }

    private void replace(String file, String old, String replacement) throws IOException {
        var text = Files.readString(city.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(city.resolve(file), text.replace(old, replacement));
    }
}
