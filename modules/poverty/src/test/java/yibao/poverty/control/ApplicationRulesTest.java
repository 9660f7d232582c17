package yibao.poverty.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.enrolment.PersonRef;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.poverty.Application;
import yibao.poverty.BankAccount;
import yibao.poverty.Consent;
import yibao.poverty.HandedDocument;
import yibao.poverty.Member;

/** What a household hands in: a draft may lack anything, but what is there must be sound. */
class ApplicationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    private static final Caller CLERK = new Caller("clerk", "C1", Set.of("clerk"), Scope.of("320681101"));
    private static final Member PATIENT = new Member(new PersonRef("01", "320681198001010019"), "张三", "本人", true);

    @Test
    void aDraftMayLackEverythingButItsPlace() {
        Application draft = ApplicationRules.sound(form(List.of(), null, null), CLERK, TODAY);
        assertThat(ApplicationRules.missing(draft)).containsExactly("家庭成员", "至少一名患者", "收款账户", "资料清单", "家庭经济状况核对授权（日期、授权人、经办人）");
    }

    @Test
    void nothingIsMissingInAWholeOne() {
        Application whole = new Application(1, "320681", "320681101", null, List.of(PATIENT), account("6230660035000000017"),
                List.of(new HandedDocument("身份证复印件", null)), new Consent(TODAY, "张三", "李经办"), null);
        assertThat(ApplicationRules.missing(ApplicationRules.sound(whole, CLERK, TODAY))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320681101, true", "320681101205, true", "320681102, false", "320683101, false", "32068110, false"})
    void aTownTakesInItsOwnPeopleOnly(String town, boolean taken) {
        Application form = new Application(1, "320681", town, null, List.of(), null, List.of(), null, null);
        if (taken) {
            assertThat(ApplicationRules.sound(form, CLERK, TODAY).townCode()).isEqualTo(town);
        } else {
            assertThatThrownBy(() -> ApplicationRules.sound(form, CLERK, TODAY)).hasMessageContaining("镇街");
        }
    }

    @Test
    void aWrongNumberIsNamedByItsLine() {
        Member wrong = new Member(new PersonRef("01", "320681198001010011"), "李四", "配偶", false);
        assertThatThrownBy(() -> ApplicationRules.sound(form(List.of(PATIENT, wrong), null, null), CLERK, TODAY)).hasMessageContaining("第 2 名成员")
                .hasMessageContaining("校验位");
    }

    @Test
    void nobodyStandsInAHouseholdTwice() {
        assertThatThrownBy(() -> ApplicationRules.sound(form(List.of(PATIENT, PATIENT), null, null), CLERK, TODAY)).hasMessageContaining("重复");
    }

    @ParameterizedTest
    @CsvSource({"6230660035000000017, true", "6230 6600 3500 0000 017, true", "1234567, false", "62306600350000000X, false"})
    void anAccountIsDigits(String number, boolean taken) {
        if (taken) {
            assertThat(ApplicationRules.account(account(number)).accountNo()).doesNotContain(" ");
        } else {
            assertThatThrownBy(() -> ApplicationRules.account(account(number))).hasMessageContaining("8 至 32 位");
        }
    }

    @ParameterizedTest
    @CsvSource({"2021-03-01, true", "2021-03-02, false", "2020-03-01, true", "2020-02-29, false"})
    void aConsentIsNotOlderThanAYear(LocalDate on, boolean taken) {
        Application form = form(List.of(), null, new Consent(on, "张三", "李经办"));
        if (taken) {
            assertThat(ApplicationRules.sound(form, CLERK, TODAY).consent().on()).isEqualTo(on);
        } else {
            assertThatThrownBy(() -> ApplicationRules.sound(form, CLERK, TODAY)).hasMessageContaining("授权日期");
        }
    }

    private static Application form(List<Member> members, BankAccount account, Consent consent) {
        return new Application(1, "320681", "320681101", null, members, account, List.of(), consent, null);
    }

    private static BankAccount account(String number) {
        return new BankAccount("启东农商行", "张三", number);
    }
}
