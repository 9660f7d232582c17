package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.portal.Page;

@DisplayName("A day of subsidised enrolment")
class SubsidyDayIT extends DeskTest {

    /** A hundredth of the city: 57 children at 320 yuan, 201 adults at 448, 210 older people at 419. */
    private static final String SUM_OF_2021 = "196278.00";

    private static Desk inYear(Desk desk, String year) {
        desk.field("险种/年度").selectOption(year);
        return desk.press("查看");
    }

    @Test
    void the_reviewer_reads_last_years_twelve_classes_and_what_finance_has_paid() {
        var reviewer = office.signIn("assistance").choose(Page.SUBSIDY_LEDGER);
        inYear(reviewer, "390/2021").sees("低保对象").sees("六十年代精减退职职工").sees(SUM_OF_2021);
        assertThat(reviewer.window().locator("#totals tbody tr")).hasCount(12);
        assertThat(reviewer.window().locator("#totals tfoot td").nth(2)).hasText("468");
        assertThat(reviewer.window().locator("#totals tfoot td").nth(5)).hasText(SUM_OF_2021);
        reviewer.follow("镇街").sees("汇龙镇").picture("subsidy-by-town");
    }

    @Test
    void a_refund_is_handed_on_and_the_person_is_read_with_both_dates() {
        var reviewer = office.signIn("assistance").choose(Page.SUBSIDY_LISTS);
        inYear(reviewer, "390/2022");
        reviewer.window().locator("nav.ways a[href*='REFUND']").click();
        var table = reviewer.window().locator("[id='cases:table_data']");
        assertThat(table.locator("tr").first()).containsText("应退 350.00 元");
        table.locator("tr").first().locator(".ui-chkbox-box").click();
        reviewer.field("登记为").selectOption(new SelectOption().setLabel("已交办"));
        reviewer.window().locator("[id='cases:note']").fill("请税务一分局退费");
        reviewer.press("登记所选").sees("已登记 1 人").sees("请税务一分局退费").picture("subsidy-refund-handed-on");
        table.locator("a[href*='person.xhtml']").first().click();
        reviewer.isAt(Page.SUBSIDY_STORY).sees("已核定资助").sees("本人已缴").sees("获知日期").picture("subsidy-person");
        assertThat(reviewer.window().locator("#who, [id$='who']").first()).containsText("********");
    }

    @Test
    void the_late_and_the_gone_tell_since_when_and_since_when_we_knew() {
        var reviewer = office.signIn("assistance").choose(Page.SUBSIDY_LISTS);
        inYear(reviewer, "390/2022");
        reviewer.window().locator("nav.ways a[href*='LATE']").click();
        reviewer.sees("才获知").sees("更正为财政资助");
        reviewer.window().locator("nav.ways a[href*='TO_ENROL']").click();
        reviewer.sees("年度未参保").picture("subsidy-to-enrol");
    }

    @Test
    void the_towns_clerk_sees_the_people_of_the_town_only() {
        var clerk = office.signIn("clerk").choose(Page.SUBSIDY_LISTS);
        inYear(clerk, "390/2022");
        assertThat(clerk.window().locator("[id='cases:town'] option")).hasCount(2);
        assertThat(clerk.menu()).noneMatch(entry -> entry.contains("财政结算单"));
    }

    @Test
    void a_statement_is_made_by_the_reviewer_confirmed_by_finance_and_paid_by_two_of_finance() throws Exception {
        var reviewer = office.signIn("assistance").choose(Page.SUBSIDY_STATEMENTS);
        inYear(reviewer, "390/2022").sees("390-2022-01").press("提交财务确认").sees("结算单已提交").picture("statement-proposed");
        assertThat(Colleague.of("assistance2", office.base()).confirm("390-2022-01")).contains("CONFIRMER_NOT_FINANCE");
        assertThat(Colleague.of("finance", office.base()).confirm("390-2022-01")).contains("已确认并送财政");
        var finance = office.signIn("finance").choose(Page.SUBSIDY_STATEMENTS);
        inYear(finance, "390/2022").sees("已送财政").doesNotSee("提交财务确认");
        finance.follow("390-2022-01").sees("登记付款").picture("statement-opened");
        finance.window().locator("[id='statements:paidOn']").fill("2022-03-31");
        finance.window().locator("[id='statements:voucher']").fill("财社2022-0331");
        finance.press("登记付款").sees("付款已登记");
        assertThat(Colleague.of("finance", office.base()).confirm("390-2022-01")).contains("PROPOSAL_OWN");
        assertThat(Colleague.of("finance2", office.base()).confirm("390-2022-01")).contains("已记入");
        var auditor = office.signIn("auditor").choose(Page.SUBSIDY_STATEMENTS);
        inYear(auditor, "390/2022").sees("已付清").picture("statement-paid");
    }
}
