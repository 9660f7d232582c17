package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.portal.Page;

@DisplayName("A day of the civil-affairs officer")
class EligibilityDayIT extends DeskTest {
    private static final String NOBODY = "320681199001010048";

    @Test
    void a_newcomer_has_the_first_answer_with_its_reason_within_a_minute() {
        long began = System.nanoTime();
        var officer = office.signIn("civil").choose(Page.CHECK);
        ask(officer, listed()).sees("符合医疗救助条件").sees("起列入").sees("救助比例").picture("answer");
        org.assertj.core.api.Assertions.assertThat(System.nanoTime() - began).isLessThan(60_000_000_000L);
        officer.doesNotSee(listed());
        org.assertj.core.api.Assertions.assertThat(officer.window().url()).doesNotContain(listed());
    }

    @Test
    void no_is_an_answer_with_a_reason_and_a_wrong_number_is_said_in_words() {
        var officer = office.signIn("civil").choose(Page.CHECK);
        ask(officer, NOBODY).sees("不符合医疗救助条件").sees("没有此人的参保登记");
        ask(officer, "320681199001010022").sees("身份证号码校验位不符，请核对号码");
        ask(officer, "<script>alert(1)</script>").sees("居民身份证号码应为 18 位");
    }

    @Test
    void a_day_that_does_not_exist_is_refused_in_words_and_not_taken_for_another() {
        var officer = office.signIn("civil").choose(Page.CHECK);
        ask(officer, listed(), "2022-02-31").sees("没有“2022-02-31”这一天").picture("no-such-day");
        officer.doesNotSee("符合医疗救助条件");
    }

    @Test
    void earlier_answers_stand_on_a_time_line_and_an_old_one_is_shown_again() {
        var officer = office.signIn("civil").choose(Page.CHECK);
        ask(officer, listed()).sees("符合医疗救助条件");
        ask(officer, listed()).sees("历次查询");
        var earlier = officer.window().locator(".earlier li");
        org.assertj.core.api.Assertions.assertThat(earlier.count()).isGreaterThanOrEqualTo(2);
        earlier.nth(1).locator("a").click();
        assertThat(earlier.nth(1).locator("a.now")).isVisible();
        officer.choose(Page.CHECKS).sees("住院救助核对").sees("起列入");
    }

    @Test
    void a_certificate_is_taken_home_and_whoever_holds_it_can_verify_it_without_an_account() throws Exception {
        var officer = office.signIn("civil").choose(Page.CHECK);
        ask(officer, listed()).sees("符合医疗救助条件");
        Download paper = officer.window().waitForDownload(() -> officer.window().locator("[id='paper:pdf']")
                .click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true)));
        var pdf = Files.readAllBytes(paper.path());
        org.assertj.core.api.Assertions.assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        var stranger = office.stranger();
        stranger.open(Page.VERIFY).sees("证明核验");
        stranger.write("核验码", "no-such-code").press("核验").sees("没有这份证明");
    }

    @Test
    void a_list_in_the_offices_own_columns_is_read_asked_and_taken_home_with_the_answers() throws Exception {
        var officer = office.signIn("civil").choose(Page.CHECK_LISTS);
        var own = "序号,公民身份号码,备注\n1," + listed() + ",=1+1\n2,123,乙\n3," + NOBODY + ",丙\n";
        officer.window().locator("input[type=file]").setInputFiles(new FilePayload("名单.csv", "text/csv", own.getBytes(StandardCharsets.UTF_8)));
        officer.sees("列的对应").sees("居民身份证号码应为 18 位").doesNotSee(listed()).picture("list-read");
        officer.press("开始核查").sees("下载结果").picture("list-done");
        Download result = officer.window().waitForDownload(() -> officer.follow("下载结果"));
        var lines = Files.readAllLines(result.path());
        org.assertj.core.api.Assertions.assertThat(result.suggestedFilename()).isEqualTo("名单-核查结果.csv");
        org.assertj.core.api.Assertions.assertThat(lines.get(0)).endsWith("序号,公民身份号码,备注,是否符合,类别,待遇,原因,有效期至,核查编号,错误原因");
        org.assertj.core.api.Assertions.assertThat(lines.get(1)).startsWith("1," + listed() + ",'=1+1,是,");
        org.assertj.core.api.Assertions.assertThat(lines.get(2)).startsWith("2,123,乙,,").contains("18 位");
        org.assertj.core.api.Assertions.assertThat(lines.get(3)).startsWith("3," + NOBODY + ",丙,否,");
        org.assertj.core.api.Assertions.assertThat(lines).hasSize(4);
    }

    @Test
    void the_auditor_finds_every_look_at_a_person_and_has_an_answer_decided_again() {
        ask(office.signIn("civil").choose(Page.CHECK), listed()).sees("符合医疗救助条件");
        var auditor = office.signIn("auditor").choose(Page.CHECKS);
        auditor.write("证件号码", listed()).write("查询用途", "监督检查").press("按证件号码查找").sees("住院救助核对");
        auditor.press("查看").sees("重新判定").press("重新判定").sees("逐字相同").picture("decided-again");
    }

    private static String listed() {
        return office.listed();
    }

    private static Desk ask(Desk officer, String text) {
        return ask(officer, text, "2022-03-01");
    }

    private static Desk ask(Desk officer, String text, String asOf) {
        officer.write("身份证号码或姓名", text);
        officer.window().locator("[id='ask:asOf_input']").fill(asOf);
        officer.window().keyboard().press("Escape");
        officer.press("查询");
        officer.settle();
        return officer;
    }
}
