package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.portal.Page;

@DisplayName("A day of one-stop settlement")
class SettlementDayIT extends DeskTest {

    /** A hundredth of the city: 137,000 payments of 12.48 million yuan from January to May. */
    private static final String PAYMENTS = "1,370";

    @Test
    void the_reviewer_reads_what_assistance_paid_by_month_and_class() {
        var reviewer = fromJanuaryToMay(office.signIn("assistance").choose(Page.SETTLEMENT_TOTALS));
        assertThat(reviewer.window().locator("#payments")).hasText(PAYMENTS);
        assertThat(reviewer.window().locator("#totals tbody tr")).hasCount(5);
        assertThat(reviewer.window().locator("#chart canvas")).isVisible();
        reviewer.follow("人员类别").sees("低保对象").sees("无类别").picture("settlement-by-class");
        assertThat(reviewer.window().locator("#totals tfoot td").nth(1)).hasText(PAYMENTS);
    }

    @Test
    void finance_reads_the_sums_and_no_person() {
        var finance = fromJanuaryToMay(office.signIn("finance").choose(Page.SETTLEMENT_TOTALS));
        assertThat(finance.window().locator("#payments")).hasText(PAYMENTS);
        assertThat(finance.menu()).doesNotContain("结算查询");
    }

    @Test
    void an_assisted_stay_is_found_explained_decided_again_and_its_person_has_a_cap_left() {
        var reviewer = office.signIn("assistance").choose(Page.SETTLEMENTS);
        reviewer.field("医疗类别").selectOption(new SelectOption().setLabel("住院"));
        reviewer.field("人员类别").selectOption(new SelectOption().setLabel("享受救助的"));
        reviewer.press("查询").settle();
        var first = reviewer.window().locator("[id='settlements:table_data'] tr").first();
        assertThat(first).containsText("住院");
        assertThat(first).containsText("********");
        first.locator("a").click();
        reviewer.isAt(Page.SETTLEMENT).sees("一笔费用由谁承担").sees("计算过程").sees("年度累计").sees("assistance-benefit").picture("settlement-explained");
        assertThat(reviewer.window().locator(".stack rect")).hasCount(7);
        reviewer.press("重新计算核对").sees("重新计算与当时逐字相同").picture("settlement-decided-again");
        reviewer.window().locator("main a[href*='person.xhtml']").first().click();
        reviewer.isAt(Page.SETTLEMENT_YEAR).sees("剩余限额").sees("住院次数").picture("settlement-year");
        assertThat(reviewer.window().url()).doesNotContainPattern("\\d{17}");
    }

    @Test
    void a_search_by_number_needs_a_purpose_and_a_wrong_number_is_said_in_words() {
        var reviewer = office.signIn("assistance").choose(Page.SETTLEMENTS);
        reviewer.write("证件号码", office.listed()).press("查询").sees("须填查询用途");
        reviewer.write("证件号码", "123").write("查询用途", "核对").press("查询").sees("居民身份证号码应为 18 位");
    }

    @Test
    void the_auditor_sees_what_a_reversal_changed_and_hospitals_over_the_target() {
        var auditor = office.signIn("auditor").choose(Page.SETTLEMENTS);
        auditor.field("状态").selectOption(new SelectOption().setLabel("已冲正"));
        auditor.press("查询").settle();
        auditor.window().locator("[id='settlements:table_data'] a").first().click();
        auditor.isAt(Page.SETTLEMENT).sees("被冲正于").sees("结果的变化").picture("settlement-reversed");
        fromJanuaryToMay(auditor.open(Page.HOSPITAL_SHARES)).sees("演示市人民医院").sees("目标不超过").picture("hospital-shares");
    }

    @Test
    void a_trial_says_what_would_be_paid_and_keeps_nothing() {
        var reviewer = office.signIn("assistance").choose(Page.SETTLEMENT_TRIAL);
        reviewer.write("证件号码", office.listed()).write("参保地区划", "320681").write("就医地区划", "320681");
        reviewer.write("医疗费总额", "10000").write("政策范围内", "9999.99").press("试算").settle();
        assertThat(reviewer.window().locator("#notices")).containsText("总费用");
        reviewer.write("政策范围内", "10000").press("试算").sees("计算过程").sees("试算不登记").picture("settlement-trial");
        reviewer.choose(Page.SETTLEMENTS).doesNotSee("TRIAL-");
    }

    /** Other scenarios bring bills of other months. */
    private static Desk fromJanuaryToMay(Desk desk) {
        return desk.write("起月", "2021-01").write("止月", "2021-05").press("查看").settle();
    }
}
