package yibao.subsidy.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.enrolment.ListedPerson;
import yibao.enrolment.ListedPerson.Cover;
import yibao.enrolment.ListedPerson.Dated;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.policy.SubsidyRule.MidYear;
import yibao.premium.CoverageYear;
import yibao.premium.SubsidisedPerson;
import yibao.premium.SubsidisedPerson.Version;
import yibao.premium.SubsidyTerms;
import yibao.subsidy.CaseList;

/** 2022: a fee of 350 yuan; TK is paid in full, DB 240 yuan; the identity period is 2021-10-01 to 2022-12-31. */
@DisplayName("Entitlement to the year's premium subsidy")
class EntitlingTest {
    private static final CoverageYear OF = new CoverageYear("390", 2022);
    private static final PersonRef WHO = new PersonRef("01", "320681199001010021");
    private static final Instant KNOWN = Instant.parse("2022-02-01T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 1);

    private static final SubsidyTerms TERMS = new SubsidyTerms() {
        @Override
        public Optional<Entitlement> of(String psnType, Collection<String> classes) {
            Money fee = Money.ofYuan("350.00");
            return classes.contains("TK") ? Optional.of(new Entitlement("TK", fee, fee))
                    : classes.contains("DB") ? Optional.of(new Entitlement("DB", fee, Money.ofYuan("240.00"))) : Optional.empty();
        }

        @Override
        public LocalDate identityFrom() {
            return LocalDate.of(2021, 10, 1);
        }

        @Override
        public LocalDate identityTo() {
            return LocalDate.of(2022, 12, 31);
        }
    };

    private static Dated listing(String psnIdetType, String begins, String ends) {
        return new Dated(psnIdetType, LocalDate.parse(begins), ends == null ? null : LocalDate.parse(ends), "CIVIL", "CIVIL #1", KNOWN, KNOWN);
    }

    private static ListedPerson person(LocalDate died, List<Cover> covers, Dated... listings) {
        return new ListedPerson(WHO, "张三", LocalDate.of(1990, 1, 1), died, "320681", "320681100", List.of(listings), covers);
    }

    private static Facts insured(Dated... listings) {
        return new Facts(Optional.of(person(null, List.of(new Cover("390", true, "1501")), listings)), Optional.empty());
    }

    private static String amount(MidYear midYear, Facts facts) {
        return new Entitling(OF, TERMS, midYear).of(facts).map(entitled -> entitled.psnIdetType() + " " + entitled.amount()).orElse("none");
    }

    @Nested
    class By_the_day_on_the_list {
        /** 2.1: a listing on any day of the identity period earns the year. */
        @ParameterizedTest
        @CsvSource({"2020-01-01,2021-09-30,none", "2020-01-01,2021-10-01,TK 350.00", "2022-12-31,,TK 350.00", "2023-01-01,,none"})
        void counts_both_ends_of_the_period(String begins, String ends, String expected) {
            assertThat(amount(MidYear.KEEPS, insured(listing("TK", begins, ends)))).isEqualTo(expected);
        }

        @Test
        void takes_the_most_favourable_class_and_adds_none() {
            assertThat(amount(MidYear.KEEPS, insured(listing("DB", "2020-01-01", null), listing("TK", "2022-03-01", null)))).isEqualTo("TK 350.00");
        }
    }

    @Nested
    class Of_who_loses_the_class_in_the_year {
        /** 2.2: the year's support stays, unless the policy counts months; a month that has begun is whole. */
        @ParameterizedTest
        @CsvSource({"2021-12-31,0.00", "2022-01-01,29.17", "2022-01-31,29.17", "2022-02-01,58.33", "2022-06-30,175.00", "2022-12-30,350.00",
                "2022-12-31,350.00"})
        void keeps_the_year_or_is_counted_by_months(String ends, String months) {
            assertThat(amount(MidYear.KEEPS, insured(listing("TK", "2020-01-01", ends)))).isEqualTo("TK 350.00");
            assertThat(amount(MidYear.MONTHS, insured(listing("TK", "2020-01-01", ends)))).isEqualTo("TK " + months);
        }
    }

    @Nested
    class Of_whom_it_does_not_help {
        @Test
        void is_none_for_who_died_before_the_year() {
            var died = person(LocalDate.of(2021, 12, 31), List.of(), listing("TK", "2020-01-01", null));
            assertThat(amount(MidYear.KEEPS, new Facts(Optional.of(died), Optional.empty()))).isEqualTo("none");
        }

        @Test
        void is_none_for_who_is_insured_as_an_employee_only() {
            var employee = person(null, List.of(new Cover("310", true, "1101")), listing("TK", "2020-01-01", null));
            assertThat(amount(MidYear.KEEPS, new Facts(Optional.of(employee), Optional.empty()))).isEqualTo("none");
        }
    }

    @Nested
    class On_the_lists {
        private List<CaseList> lists(Facts facts) {
            var entitling = new Entitling(OF, TERMS, MidYear.KEEPS);
            return new ArrayList<>(new Listing(entitling, MidYear.KEEPS, code -> code, TODAY).of(facts)).stream().map(Finding::list).toList();
        }

        private Version version(String subsidy, String due) {
            return new Version(subsidy.equals("0.00") ? null : "TK", Money.ofYuan("350.00"), Money.ofYuan(subsidy), Money.ofYuan(due), true, "run", KNOWN);
        }

        private Facts levied(String paid, String refunded, Version... versions) {
            var in = person(null, List.of(new Cover("390", true, "1501")), listing("TK", "2020-01-01", null));
            return new Facts(Optional.of(in), Optional.of(new SubsidisedPerson(WHO, "张三", "320681", "320681100", List.of(versions),
                    Money.ofYuan(paid), Money.ofYuan(refunded), LocalDate.of(2022, 1, 5), KNOWN)));
        }

        @Test
        void stands_nowhere_who_is_levied_with_the_subsidy_and_paid_nothing() {
            assertThat(lists(levied("0.00", "0.00", version("350.00", "0.00")))).isEmpty();
        }

        @Test
        void is_to_be_refunded_one_fen_over_the_due_and_not_after_the_refund() {
            assertThat(lists(levied("0.01", "0.00", version("350.00", "0.00")))).containsExactly(CaseList.REFUND);
            assertThat(lists(levied("350.00", "350.00", version("350.00", "0.00")))).isEmpty();
        }

        @Test
        void is_late_who_was_levied_without_it_first_and_gone_who_lost_it() {
            assertThat(lists(levied("0.00", "0.00", version("0.00", "350.00"), version("350.00", "0.00")))).containsExactly(CaseList.LATE);
            assertThat(lists(levied("0.00", "0.00", version("350.00", "0.00"), version("0.00", "350.00")))).containsExactly(CaseList.GONE);
        }

        @Test
        void is_to_be_enrolled_who_is_listed_and_insured_nowhere() {
            var out = person(null, List.of(new Cover("390", false, "1501")), listing("DB", "2020-01-01", null));
            assertThat(lists(new Facts(Optional.of(out), Optional.empty()))).containsExactly(CaseList.TO_ENROL);
        }
    }
}
