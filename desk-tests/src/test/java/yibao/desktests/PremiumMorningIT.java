package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.portal.Page;

@DisplayName("A tax officer's morning")
class PremiumMorningIT extends DeskTest {

    /** Two numbers of chance, of up to nineteen digits, one of which may well have eighteen. */
    private static final Pattern VIEW_STATE = Pattern.compile("value=\"-?\\d+:-?\\d+\"");
    private static final Pattern FULL_NUMBER = Pattern.compile("(?<!\\d)\\d{17}[0-9X](?!\\d)");

    @Test
    void first_the_totals_say_whether_the_year_is_even_and_break_it_down_four_ways() {
        Desk desk = office.signIn("tax").choose(Page.PREMIUM_TOTALS);
        desk.sees("核定合计与各行应缴之和").sees("全部缴费与国库到账").sees("重复缴费");
        String persons = desk.window().locator("#totals tfoot td").first().innerText();
        for (String way : new String[] {"按镇街", "按税务机关", "按缴费日"}) {
            desk.follow(way);
            assertThat(desk.window().locator("#totals tfoot td").first()).hasText(persons);
            assertThat(desk.window().locator("#chart canvas")).isVisible();
        }
        desk.picture("premium-totals-by-day");
    }

    @Test
    void from_a_total_to_its_differences_and_from_there_to_those_of_one_town_only() {
        Desk desk = office.signIn("tax").choose(Page.PREMIUM_TOTALS).follow("重复缴费").isAt(Page.DIFFERENCES);
        assertThat(desk.window().locator("#differences\\:tabs .here")).containsText("重复缴费");
        desk.write("镇街", "320681101").press("查询");
        assertThat(desk.window().locator("[id='differences:table_data'] tr").first()).containsText("南阳镇");
        desk.picture("premium-differences-of-a-town");
    }

    @Test
    void what_moves_no_money_stands_beside_the_totals_and_is_counted_as_among_the_differences() {
        Desk desk = office.signIn("tax").choose(Page.PREMIUM_TOTALS).sees("不计入合计");
        var aside = desk.window().locator("#totals tr.aside");
        assertThat(aside.locator("th")).hasText("重复参保");
        String count = aside.locator("td").first().innerText();
        desk.follow("重复参保").isAt(Page.DIFFERENCES);
        assertThat(desk.window().locator("#differences\\:tabs .here .count")).hasText(count);
    }

    @Test
    void numbers_are_masked_and_one_is_shown_for_a_purpose_that_is_written_down() {
        Desk desk = office.signIn("tax").choose(Page.DIFFERENCES);
        assertThat(desk.window().locator("[id='differences:table_data'] .certno").first()).isVisible();
        assertThat(FULL_NUMBER.matcher(withoutViewState(desk.window().content())).find()).as("a number in full in the page").isFalse();
        desk.window().locator("[id='differences:table_data'] .certno").first().click();
        desk.window().locator("#revealing input[type=radio]").first().check();
        desk.window().locator("[id='reveal:show']").click();
        assertThat(desk.window().locator("#revealed")).hasText(FULL_NUMBER);
    }

    @Test
    void one_persons_premiums_are_told_from_the_levy_to_the_difference() {
        Desk desk = office.signIn("tax").choose(Page.PREMIUM_TOTALS).follow("重复缴费").isAt(Page.DIFFERENCES);
        desk.window().locator("[id='differences:table_data'] a[href*='person.xhtml']").first().click();
        desk.isAt(Page.PREMIUM_STORY).sees("核定应缴").sees("缴费").sees("国库到账").sees("对账差异");
        assertThat(FULL_NUMBER.matcher(desk.window().url()).find()).as("a number in the address").isFalse();
        desk.picture("premium-story");
    }

    @Test
    void the_three_legs_of_a_day_lead_down_to_its_receipts() {
        Desk desk = office.signIn("tax").choose(Page.ARRIVALS);
        desk.window().locator("[id='legs:days_data'] a").first().click();
        assertThat(desk.window().locator("[id='legs:offices_data'] a").first()).isVisible();
        desk.window().locator("[id='legs:offices_data'] a").first().click();
        assertThat(desk.window().locator("[id='legs:receipts_data'] .certno").first()).isVisible();
        desk.picture("premium-three-legs");
    }

    @Test
    void the_table_is_taken_home_as_a_workbook() throws IOException {
        Desk desk = office.signIn("tax").choose(Page.DIFFERENCES);
        Download file = desk.window().waitForDownload(() -> desk.press("下载 Excel"));
        assertThat(file.suggestedFilename()).endsWith(".xlsx");
        assertThat(Files.size(file.path())).isGreaterThan(1_000);
    }

    @Test
    void chosen_columns_are_remembered_when_the_page_is_opened_again() {
        Desk desk = office.signIn("tax").choose(Page.DIFFERENCES);
        desk.window().locator("details.chooser summary").click();
        desk.window().getByLabel("税务机关", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)).check();
        assertThat(desk.window().locator("[id='differences:table_head']")).containsText("税务机关");
        desk.open(Page.HOME).open(Page.DIFFERENCES);
        assertThat(desk.window().locator("[id='differences:table_head']")).containsText("税务机关");
    }

    private static String withoutViewState(String page) {
        return VIEW_STATE.matcher(page).replaceAll("");
    }
}
