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
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.kernel.Money;
import yibao.kernel.policy.DisposableIncome.Residents;

/** The tables of settlement in both packs, and what is refused. */
class BenefitTablesTest {
    static final Path PACKS = Path.of("../../config/policy");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    static BenefitPolicy policy(String pack) {
        return new Policies(PACKS.resolve(pack), CLOCK).current().benefits(CLOCK.instant());
    }

    @ParameterizedTest
    @CsvSource({"qidong,2021-01-01", "qidong,2021-12-31", "qidong,2026-12-31", "tongliao,2021-01-01", "tongliao,2026-12-31"})
    void everythingThatSettlementAsksHoldsFrom2021On(String pack, LocalDate day) {
        var policy = policy(pack);
        for (var insutype : List.of("310", "390")) {
            assertThat(policy.listBasicBenefits(day)).filteredOn(row -> row.insutype().equals(insutype) && row.care() == BasicBenefit.Care.INPATIENT)
                    .extracting(BasicBenefit::hospLv).containsExactlyInAnyOrder("1", "2", "3", "9");
            assertThat(policy.findMajorIllness(insutype, day)).isPresent();
            assertThat(policy.listMajorIllnessTiers(insutype, day)).hasSizeGreaterThan(1).extracting(MajorIllnessTier::step).isSorted();
        }
        assertThat(policy.listAssistanceBenefits(day)).extracting(AssistanceBenefit::psnIdetType).contains("TK", "DB", "DBBY");
        assertThat(policy.listTiltAssistances(day)).isNotEmpty();
        assertThat(policy.findSelfPayTarget(day)).map(SelfPayTarget::share).hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.10"));
        assertThat(policy.findDisposableIncome(Residents.RURAL, day.getYear() - 1)).isPresent();
    }

    /** 通辽 2023: by level, and ten points less outside. */
    @ParameterizedTest
    @CsvSource({"390,3,0.58", "390,2,0.68", "390,1,0.70", "390,9,0.90", "310,3,0.87", "310,2,0.89", "310,1,0.91"})
    void tongliaoPaysInPatientsByLevel(String insutype, String hospLv, String ratio) {
        assertThat(policy("tongliao").listBasicBenefits(LocalDate.of(2023, 7, 1))).filteredOn(row -> row.care() == BasicBenefit.Care.INPATIENT
                && row.insutype().equals(insutype) && row.hospLv().equals(hospLv)).singleElement().satisfies(row -> {
                    assertThat(row.ratio()).isEqualByComparingTo(ratio);
                    assertThat(row.outsideCut()).isEqualByComparingTo("0.10");
                });
    }

    @Test
    void aClassThatIsNotAssistedHasNoBenefit() {
        assertThat(policy("qidong").listAssistanceBenefits(LocalDate.of(2021, 6, 1))).extracting(AssistanceBenefit::psnIdetType).doesNotContain("YBZP", "DSR");
    }

    @Test
    void theMostFavourableBenefitComesFirst() {
        assertThat(policy("qidong").listAssistanceBenefits(LocalDate.of(2025, 6, 1))).isSortedAccordingTo(AssistanceBenefit.MOST_FAVOURABLE)
                .first().satisfies(best -> assertThat(best.annualCap()).isEqualTo(Money.ofYuan("150000.00")));
    }

    @Test
    void aRowIsNamedAsTheDeskNamesItWhoeverHoldsTheBook() {
        var book = new Policies(PACKS.resolve("qidong"), CLOCK).current();
        for (var held : List.of(book, book.forManyQuestions())) {
            var row = held.benefits(CLOCK.instant()).findSelfPayTarget(LocalDate.of(2026, 1, 1)).orElseThrow();
            assertThat(book.listTables(LocalDate.of(2026, 1, 1), CLOCK.instant())).flatExtracting(PolicyTableView::rows).extracting(PolicyRowView::ref)
                    .contains(held.benefits(CLOCK.instant()).refOf(row));
        }
    }

    @Nested
    class AFaultyLine {
        @TempDir Path city;

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
                "basic-benefit | next_deductible: \"300.00\", | '' | 按次起付须填列 next_deductible",
                "basic-benefit | hosp_lv: \"9\" | hosp_lv: \"4\" | 列 hosp_lv 须为 1、2、3、9 之一",
                "basic-benefit | cap_on: PAID | cap_on: BOTH | 须为 [PAID, SCOPE] 之一",
                "major-illness | TK,GE | TK,ZZ | 未知的人员类别 ZZ",
                "major-illness | TK,GE | TK;GE | 须为逗号分隔的代码",
                "major-illness-tier | from: \"100000.00\", to: \"200000.00\" | from: \"100000.00\", to: \"20000.00\" | 止早于起",
                "tilt-assistance | DBBY,JCDX | DBBY,JDCX | 未知的人员类别 JDCX",
                "disposable-income | residents: RURAL | residents: FARM | 须为 [ALL, URBAN, RURAL] 之一",
                "self-pay-target | share: \"0.10\" | share: \"10%\" | 比例须在 0.00 与 1.00 之间"})
        void isNamed(String table, String old, String changed, String message) throws IOException {
            try (var files = Files.list(PACKS.resolve("qidong"))) {
                for (var file : files.toList()) Files.copy(file, city.resolve(file.getFileName().toString()));
            }
            var file = city.resolve(table + ".yaml");
            assertThat(Files.readString(file)).contains(old);
            Files.writeString(file, Files.readString(file).replace(old, changed));
            assertThatThrownBy(() -> new Policies(city, CLOCK)).isInstanceOf(BrokenPolicy.class).hasMessageContaining(table + ".yaml").hasMessageContaining(message);
        }
    }
}
