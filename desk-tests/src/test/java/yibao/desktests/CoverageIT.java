package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.kernel.sheet.SheetReader;
import yibao.portal.Page;
import yibao.systemtests.Waiting;

@DisplayName("A day of the coverage desk")
class CoverageIT extends DeskTest {

    /** The lists are worked out by themselves when the city has come to rest. */
    @BeforeAll
    static void the_lists_are_worked_out() throws Exception {
        var desk = office.signIn("operator");
        var counted = desk.window().locator(".figures .value").first();
        Waiting.until("the list of identities", () -> desk.open(Page.IDENTITIES).window().locator("a[id$=':open']").count() > 0);
        assertThat(counted).isVisible();
    }

    @Test
    void the_officer_reads_the_coverage_rate_of_each_town_against_population_and_target() {
        var desk = office.signIn("civil").choose(Page.COVERAGE);
        desk.sees("参保率").sees("汇龙镇").sees("启隆镇").sees("可以超过 100%");
        assertThat(desk.window().locator("table.rates tbody tr")).hasCount(13);
        assertThat(desk.window().locator("svg.bar[role=img]").first()).hasAttribute("aria-label", Pattern.compile("汇龙镇 [0-9.]+ %"));
        desk.write("统计日期", "2022-01-01").press("统计");
        assertThat(desk.window().locator("table.rates caption")).hasText("2022-01-01");
        desk.write("统计日期", "2021-01-01").press("统计").sees("统计日期应在 2022 年之内");
    }

    @Test
    void a_village_visit_is_written_down_and_stays_with_the_person() {
        var desk = office.signIn("civil").choose(Page.LAPSED);
        var table = desk.window().locator("[id='lapsed:table_data']");
        desk.field("情形").selectOption(new SelectOption().setLabel("本年未登记"));
        desk.field("走访结果").selectOption(new SelectOption().setLabel("尚未走访"));
        desk.press("查询").settle();
        assertThat(table.locator("tr").first().locator(".tag").first()).hasText("本年未登记");
        var number = table.locator("tr").first().locator(".certno").innerText();
        table.locator("tr").first().locator(".ui-chkbox-box").click();
        desk.field("登记为").selectOption(new SelectOption().setLabel("外地参保"));
        desk.write("备注", "随子女在上海").press("登记勾选人员").sees("已登记 1 人的走访结果");
        desk.field("走访结果").selectOption(new SelectOption().setLabel("外地参保"));
        desk.press("查询").sees("随子女在上海");
        assertThat(table.locator(".certno").first()).hasText(number);
        desk.picture("lapsed-marked");
    }

    @Test
    void people_who_paid_but_are_not_enrolled_are_found_first() {
        var desk = office.signIn("operator").choose(Page.LAPSED);
        desk.field("本年缴费").selectOption(new SelectOption().setLabel("已缴未登记"));
        desk.press("查询");
        var rows = desk.window().locator("[id='lapsed:table_data'] tr");
        assertThat(rows.first().locator(".tag.bad")).hasText("已缴未登记");
        assertThat(desk.window().locator(".figure.warn .value")).hasText(Pattern.compile("[1-9][0-9,]*"));
    }

    @Test
    void lists_leave_masked_and_with_whole_numbers_only_for_a_purpose() throws IOException {
        var desk = office.signIn("operator").choose(Page.LAPSED);
        assertThat(rows(desk, "导出工作簿")).isNotEmpty().allMatch(row -> row.contains("********"));
        desk.field("完整号码").check();
        desk.press("导出工作簿").sees("导出完整证件号码须写明用途");
        desk.field("完整号码").check();
        desk.write("用途", "下发各镇走访");
        assertThat(rows(desk, "导出工作簿")).isNotEmpty().noneMatch(row -> row.contains("********"));
        assertThat(books(desk)).hasSizeGreaterThan(5).allMatch(name -> name.matches("断保名单-2022-320681\\d{3}.+\\.xlsx"));
    }

    @Test
    void the_officer_sees_which_people_in_hardship_are_not_insured() {
        var desk = office.signIn("civil").choose(Page.KEY_GROUPS);
        desk.sees("应保尽保率").sees("低保对象").sees("重度残疾人");
        desk.window().locator("[id='groups:all']").click();
        assertThat(desk.window().locator("[id='groups:people'] tbody tr").first()).isVisible();
        assertThat(desk.window().locator("[id='groups:people'] .certno").first()).containsText("********");
    }

    @Test
    void one_person_proposes_what_two_registers_are_and_the_case_waits_for_another() {
        var desk = openDoubt("operator");
        desk.sees("申报时点 2022-06-30").sees("不得申报").sees("可申报人数").sees("居民身份证");
        var colleague = openDoubt("operator2");
        desk.field("身份有效").check();
        desk.window().locator("[id='identities:note']").fill("同期两险，已核实");
        desk.press("提出裁定").sees("等待另一人复核").sees("裁定待复核");
        assertThat(desk.window().locator("[id='identities:table'] .tag.warn").first()).hasText("待复核");
        assertThat(desk.window().locator("[id='identities:propose']")).hasCount(0);
        desk.picture("identities-proposed");
        colleague.field("身份有效").check();
        colleague.press("提出裁定").sees("裁定待复核").sees("身份疑点第");
    }

    /** Somebody insured twice, the first of the list. */
    private static Desk openDoubt(String account) {
        var desk = office.signIn(account).choose(Page.IDENTITIES);
        desk.window().locator("a.way").filter(new Locator.FilterOptions().setHasText("两险同保")).click();
        assertThat(desk.window().locator("a.way.here").filter(new Locator.FilterOptions().setHasText("两险同保"))).isVisible();
        desk.window().locator("a[id$=':open']").first().click();
        return desk.sees("居民身份证");
    }

    private static List<String> rows(Desk desk, String button) throws IOException {
        var download = desk.window().waitForDownload(() -> desk.press(button));
        var file = Files.createTempFile("lapsed", ".xlsx");
        download.saveAs(file);
        List<String> rows = new ArrayList<>();
        try (var sheet = SheetReader.open(file, "lapsed.xlsx")) {
            sheet.forEach(row -> rows.add(String.join("|", row.cells())));
        }
        return rows;
    }

    private static List<String> books(Desk desk) throws IOException {
        Path file = desk.window().waitForDownload(() -> desk.press("按乡镇导出")).path();
        List<String> names = new ArrayList<>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
