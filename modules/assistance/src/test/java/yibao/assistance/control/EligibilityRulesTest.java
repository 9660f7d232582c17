package yibao.assistance.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.assistance.EligibilityAnswer;
import yibao.enrolment.InsuredPeriod;
import yibao.enrolment.Listing;
import yibao.enrolment.PersonFile;
import yibao.enrolment.PersonRecord;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.premium.PremiumState;
import yibao.settlement.AssistanceUse;

/** Who is entitled on 2026-03-01, by the Qidong tables. Listings are written class:from:to:sender. */
class EligibilityRulesTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    static final PolicyBook QIDONG = new Policies(Path.of("../../config/policy/qidong"), CLOCK).current();
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final PersonRef WHO = new PersonRef("01", "320681199001010021");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // case                         | listings                                        | insured | died       | eligible | applied | reasons
        "listed with no end             | DB:2025-07-01:                                  | 1       | -          | true  | DB | LISTED",
        "first day of the listing       | DB:2026-03-01:                                  | 1       | -          | true  | DB | LISTED",
        "the day before                 | DB:2026-03-02:                                  | 1       | -          | false | -  | NOT_YET_LISTED",
        "last day of the listing        | DB:2025-07-01:2026-03-01                        | 1       | -          | true  | DB | LISTED",
        "the day after                  | DB:2025-07-01:2026-02-28                        | 1       | -          | false | -  | LISTING_ENDED",
        "ended and listed anew          | DB:2024-01-01:2025-01-01;ZC:2026-01-01:         | 1       | -          | true  | ZC | LISTED",
        "two classes, higher ratio      | DB:2025-07-01:;TK:2026-01-01:                   | 1       | -          | true  | TK | LISTED,LISTED,MOST_FAVOURABLE",
        "same ratio, lower deductible   | DBBY:2025-07-01:;YF:2025-07-01:                 | 1       | -          | true  | YF | LISTED,LISTED,MOST_FAVOURABLE",
        "all equal, first by rank       | JJTZ:2025-07-01:;ZC:2025-07-01:                 | 1       | -          | true  | ZC | LISTED,LISTED,MOST_FAVOURABLE",
        "class that is not assisted     | DSR:2025-07-01:                                 | 1       | -          | false | -  | CLASS_NOT_ASSISTED",
        "class unknown to the policy    | QQ:2025-07-01:                                  | 1       | -          | false | -  | CLASS_NOT_ASSISTED",
        "assisted beside not assisted   | DSR:2025-07-01:;DB:2025-07-01:                  | 1       | -          | true  | DB | LISTED,CLASS_NOT_ASSISTED",
        "on no list                     | -                                               | 1       | -          | false | -  | NOT_LISTED",
        "unknown                        | -                                               | -       | -          | false | -  | UNKNOWN_PERSON",
        "listed, not insured            | DB:2025-07-01:                                  | -       | -          | true  | DB | LISTED,NOT_INSURED",
        "listed, paused                 | DB:2025-07-01:                                  | 2       | -          | true  | DB | LISTED,INSURANCE_PAUSED",
        "died the day before            | DB:2025-07-01:                                  | 1       | 2026-02-28 | false | -  | DECEASED",
        "died on the day                | DB:2025-07-01:                                  | 1       | 2026-03-01 | true  | DB | LISTED",
    })
    void decides(String name, String listings, String insured, LocalDate died, boolean eligible, String applied, String reasons) {
        var answer = answer(file(listings, insured, died), null);
        assertThat(answer.eligible()).isEqualTo(eligible);
        assertThat(answer.applied()).isEqualTo(applied);
        assertThat(answer.reasons().stream().map(reason -> reason.code().name()).collect(Collectors.joining(","))).isEqualTo(reasons);
    }

    @ParameterizedTest
    @CsvSource({"张三丰,true", "张 三　丰,true", "张三,false", "李三丰,false"})
    void nameGivenMustBeTheRegisters(String given, boolean agrees) {
        var answer = answer(file("DB:2025-07-01:", "1", null), given);
        assertThat(answer.eligible()).isEqualTo(agrees);
        if (!agrees) {
            assertThat(answer.reasons()).extracting(reason -> reason.code().name()).containsExactly("NAME_DIFFERS");
            assertThat(answer.person()).isNull();
            assertThat(answer.categories()).isEmpty();
            assertThat(answer.insured()).isNull();
            assertThat(answer.premium()).isNull();
        }
    }

    @Test
    void fullAnswerIsThatOfTheContract() {
        var subsidised = PremiumState.levied(yuan("400.00"), yuan("400.00"), "DB", yuan("0.00"), yuan("0.00"));
        var desk = new Case(DAY, CLOCK.instant(), null, file("DB:2025-07-01:", "1", null), QIDONG, Scope.EVERYWHERE);
        var answer = new AnswerWriter(WHO, desk, Optional.of(subsidised), AssistanceUse.NONE).write().withCheckId("c");
        assertThat(AnswerText.write(answer)).isEqualTo("""
                {"checkId":"c","asOf":"2026-03-01","eligible":true,\
                "person":{"name":"张**","certNo":"320681********0021","insuAdmdvs":"320681"},\
                "categories":[{"code":"DB","name":"低保对象","from":"2025-07-01","to":null,"source":"CIVIL320681 #12"}],\
                "applied":"DB","insured":{"insutype":"390","year":2026,"state":"NORMAL"},\
                "premium":{"fee":"400.00","subsidy":"400.00","due":"0.00","paid":"0.00","state":"SUBSIDISED"},\
                "assistance":{"ratio":"0.70","deductibleRemaining":"0.00","capRemaining":"100000.00"},\
                "reasons":[{"code":"LISTED","text":"2025-07-01 起列入低保对象名单（CIVIL320681 #12）",\
                "policy":"启东市2021年上半年医疗保障工作报告 12类特殊困难群体"},\
                {"code":"SUBSIDISED","text":"2026 年度个人缴费 400.00 元由财政全额资助",\
                "policy":"启东市2021年上半年医疗保障工作报告 12类困难群体个人缴费由财政全额承担"}],\
                "validUntil":"2026-03-31"}""");
        assertThat(AnswerText.read(AnswerText.write(answer))).isEqualTo(answer);
    }

    @Test
    void answerHoldsNoLongerThanTheListing() {
        assertThat(answer(file("DB:2025-07-01:2026-03-15", "1", null), null).validUntil()).isEqualTo("2026-03-15");
    }

    @Test
    void withoutAnyPolicyNobodyIsEntitled() {
        var before = new Case(DAY, Instant.EPOCH, null, file("DB:2025-07-01:", "1", null), QIDONG, Scope.EVERYWHERE);
        assertThat(new AnswerWriter(WHO, before, Optional.empty(), AssistanceUse.NONE).write().eligible()).isFalse();
    }

    private static EligibilityAnswer answer(PersonFile file, String name) {
        return new AnswerWriter(WHO, new Case(DAY, CLOCK.instant(), name, file, QIDONG, Scope.EVERYWHERE), Optional.empty(), AssistanceUse.NONE).write();
    }

    private static PersonFile file(String listings, String insured, LocalDate died) {
        List<Listing> lists = listings == null ? List.of() : Arrays.stream(listings.split(";")).map(EligibilityRulesTest::listing).toList();
        List<InsuredPeriod> periods = insured == null ? List.of() : List.of(new InsuredPeriod("390", 2026, LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31), "320681", null, "15", insured));
        var known = insured == null ? Optional.<PersonRecord>empty() : Optional.of(new PersonRecord("张三丰", "1", null, died));
        return new PersonFile(known, lists, periods);
    }

    private static Listing listing(String text) {
        var part = text.split(":", -1);
        return new Listing(part[0], "张三丰", LocalDate.parse(part[1]), part[2].isEmpty() ? null : LocalDate.parse(part[2]), "320681",
                "CIVIL320681", "CIVIL320681 #12");
    }

    private static Money yuan(String text) {
        return Money.ofYuan(text);
    }
}
