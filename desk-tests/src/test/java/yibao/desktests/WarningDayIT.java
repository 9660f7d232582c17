package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.kernel.sheet.SheetReader;
import yibao.portal.Page;
import yibao.systemtests.Waiting;

/** Whom illness is about to ruin, seen by the reviewer, civil affairs, the town's clerk and the auditor. */
@DisplayName("A day of early warning")
class WarningDayIT extends DeskTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final List<String> TOWNS = List.of("320681101", "320681102", "320681103");

    /** Three families of three towns; they are measured by themselves when the bills have come. */
    @BeforeAll
    static void three_families_are_hit() throws Exception {
        for (var town : TOWNS) {
            var patient = office.resident(town);
            HospitalBill.of(patient.certNo(), patient.name()).on(DAY).settle("WARN-" + town, office.base());
        }
        var reviewer = Colleague.of("assistance", office.base());
        Waiting.until("a lead in each of the towns", () -> leads(reviewer) >= TOWNS.size());
    }

    private static int leads(Colleague reviewer) throws Exception {
        return JSON.readTree(reviewer.call("GET", "/api/v1/warnings/leads?year=" + DAY.getYear(), null)).path("total").asInt();
    }

    /** Has the pages of early warning show that year. */
    private static Desk inTheYear(Desk desk) {
        desk.choose(Page.WARNING_OVERVIEW);
        desk.field("年度").selectOption(String.valueOf(DAY.getYear()));
        return desk.press("切换").settle();
    }

    @Test
    void the_reviewer_sees_how_the_year_stands_and_that_an_alert_comes_out_the_same_again() {
        var desk = inTheYear(office.signIn("assistance"));
        desk.sees("在案预警").sees("上年农村居民人均可支配收入的").sees("推送后天数");
        assertThat(desk.window().locator(".figure .value").first()).hasText(Pattern.compile("[1-9][0-9,]*"));
        assertThat(desk.window().locator("#chart canvas").first()).isVisible();
        desk.picture("warning-overview");
        desk.choose(Page.ALERTS);
        desk.window().locator("[id='alerts:table_data'] a").first().click();
        desk.sees("个人负担").sees("达到上年农村居民人均可支配收入的").sees("等待民政核查结论");
        desk.press("按当时数据重算").sees("重算结论与当时逐字相同").sees("当时的政策行没有被改动");
        desk.picture("alert-recomputed");
    }

    @Test
    void civil_affairs_checks_a_family_and_answers_once() {
        var desk = inTheYear(office.signIn("civil")).choose(Page.ALERTS);
        desk.field("待办").selectOption(new SelectOption().setLabel("待结论"));
        desk.press("查询").settle();
        desk.window().locator("[id='alerts:table_data'] a").last().click();
        var alert = desk.window().url();
        desk.field("核查结果").selectOption(new SelectOption().setLabel("正在核查"));
        desk.write("说明", "已入户，户主住院").press("提交反馈").sees("核查结果已登记").sees("已入户，户主住院");
        desk.field("核查结果").selectOption(new SelectOption().setLabel("核实有困难"));
        desk.write("帮扶措施", "临时救助 2000 元").press("提交反馈").sees("临时救助 2000 元").doesNotSee("提交反馈");
        desk.picture("alert-answered");
        var reviewer = office.signIn("assistance");
        reviewer.window().navigate(alert);
        reviewer.sees("核实有困难").sees("临时救助 2000 元");
    }

    @Test
    void the_clerk_finds_the_own_towns_people_and_writes_down_what_came_of_it() throws IOException {
        var all = rows(inTheYear(office.signIn("assistance")).choose(Page.LEADS));
        var desk = inTheYear(office.signIn("clerk")).choose(Page.LEADS);
        var own = rows(desk);
        assertThat(own).isNotEmpty().hasSizeLessThan(all.size()).allMatch(row -> row.contains("|南阳镇|") && row.contains("********"));
        var table = desk.window().locator("[id='leads:table_data']");
        table.locator("tr").first().locator(".ui-chkbox-box").click();
        desk.settle();
        desk.field("登记为").selectOption(new SelectOption().setLabel("愿意申请"));
        desk.write("备注", "已上门告知政策").press("登记勾选人员").sees("已登记 1 人次的跟进结果");
        assertThat(table.locator("tr").first()).containsText("已上门告知政策");
        desk.picture("leads-marked");
    }

    @Test
    void the_auditor_sees_counts_and_nobodys_name() {
        var desk = office.signIn("auditor").choose(Page.WARNING_OVERVIEW);
        desk.sees("在案预警");
        assertThat(desk.menu()).doesNotContain("返贫致贫预警", "制度找人");
        assertThat(desk.window().locator("a[href^='alerts.xhtml']")).hasCount(0);
    }

    private static List<String> rows(Desk desk) throws IOException {
        var download = desk.window().waitForDownload(() -> desk.press("导出工作簿"));
        var file = Files.createTempFile("leads", ".xlsx");
        download.saveAs(file);
        List<String> rows = new ArrayList<>();
        try (var sheet = SheetReader.open(file, "leads.xlsx")) {
            sheet.forEach(row -> rows.add(String.join("|", row.cells())));
        }
        return rows;
    }
}
