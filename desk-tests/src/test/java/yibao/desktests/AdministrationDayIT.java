package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.portal.Page;
import yibao.systemtests.Waiting;

@DisplayName("An administrator's day, and the auditor's")
class AdministrationDayIT extends DeskTest {
    @Test
    void a_new_user_is_proposed_with_every_field_and_works_after_a_second_administrator_has_confirmed() {
        var zheng = office.signIn("admin").choose(Page.USERS);
        zheng.press("新增用户");
        // The form that is being fetched is put in the place of the one before it.
        zheng.settle();
        zheng.write("账号", "li.na").write("姓名", "李娜").write("工号", "L001").write("区划", "320681101");
        zheng.window().getByLabel("税务", exactly()).check();
        zheng.press("查看差别").sees("李娜").picture("users-differences");
        zheng.write("理由", "新人到岗").press("提交复核").sees("由另一名管理员复核后生效");
        assertThat(names(zheng)).doesNotContain("li.na");

        confirm("USER");

        zheng.press("查询").sees("li.na");
        act(zheng, "li.na", "重置口令");
        zheng.sees("一次性口令").picture("users-one-time-password");
        var password = zheng.window().locator("#one-time").innerText();
        var first = office.stranger().open(Page.SIGN_IN).write("账号", "li.na").write("口令", password).press("登录");
        first.isAt(Page.PASSWORD);
        act(zheng, "li.na", "停用");
        zheng.sees("已停用 li.na");
    }

    @Test
    void a_policy_change_is_previewed_proposed_and_confirmed_and_only_the_next_answer_shows_it() throws Exception {
        var before = check();
        var zheng = office.signIn("admin").choose(Page.POLICY);
        zheng.follow("救助待遇");
        zheng.window().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(before.get("applied").getAsString() + " ")).first()
                .getByText("照此另起").click();
        fill(zheng, "ratio", "0.95");
        fill(zheng, "valid_from", "2022-01-01");
        fill(zheng, "source", "启东医保〔2026〕3号");
        choose(zheng, "confidence", "SURE");
        zheng.press("核对").sees("逐字段差别");
        zheng.press("测算").sees("条会变").picture("policy-preview");
        zheng.write("理由", "市政府常务会议决定").press("提交复核").sees("已提交复核");

        confirm("CHANGE_POLICY");
        assertThat(zheng.open(Page.POLICY).window().getByText("市政府常务会议决定")).isVisible();
        awaitInForce();

        var after = check();
        assertThat(after.getAsJsonObject("assistance").get("ratio").getAsString()).isEqualTo("0.95");
        assertThat(before.getAsJsonObject("assistance").get("ratio").getAsString()).isNotEqualTo("0.95");
        var again = json(get("auditor", "/api/v1/eligibility-checks/" + before.get("checkId").getAsString() + "/recomputation"));
        assertThat(again.get("equal").getAsBoolean()).isTrue();
        assertThat(again.get("policyUntouched").getAsBoolean()).isTrue();
        zheng.follow("救助待遇").picture("policy-changed");
    }

    @Test
    void a_faulty_draft_is_answered_with_every_fault_and_nothing_is_kept() {
        var zheng = office.signIn("admin").choose(Page.POLICY);
        zheng.press("新增一行");
        fill(zheng, "code", "XX");
        fill(zheng, "rank", "=cmd()");
        fill(zheng, "valid_from", "2026-13-01");
        zheng.press("核对").sees("列“名次”（rank）的值“=cmd()”有误").sees("日期须为 yyyy-MM-dd").sees("缺少列“名称”（name）");
        zheng.press("放弃");
        assertThat(zheng.window().getByText("逐字段差别").locator("visible=true")).hasCount(0);
    }

    @Test
    void the_auditor_reads_who_looked_at_a_person_checks_the_chain_and_takes_the_log_home() throws Exception {
        post("civil", "/api/v1/eligibility-checks", "{\"certType\":\"01\",\"certNo\":\"" + office.listed() + "\",\"purpose\":\"住院救助核对\",\"detail\":\"FULL\"}");
        var wu = office.signIn("auditor").choose(Page.LOG);
        wu.write("证件号码（按个人查）", office.listed()).press("查询").sees("住院救助核对").picture("log-of-a-person");
        assertThat(wu.window().url()).doesNotContain(office.listed());
        assertThat(wu.window().locator("main").innerText()).doesNotContain(office.listed());
        wu.press("校验日志链").sees("日志链完好");
        var table = wu.window().waitForDownload(() -> wu.press("导出"));
        assertThat(Files.readString(table.path())).contains("住院救助核对").doesNotContain(office.listed());
        wu.press("清空").sees("按个人查日志").sees("导出日志");
    }

    @Test
    void an_administrator_sees_that_somebody_was_looked_at_and_nothing_of_whom() {
        var answer = json(post("civil", "/api/v1/eligibility-checks",
                "{\"certType\":\"01\",\"certNo\":\"" + office.listed() + "\",\"purpose\":\"大病核对\",\"detail\":\"FULL\"}"));
        var zheng = office.signIn("admin").choose(Page.LOG);
        zheng.sees("涉及个人的记录在此只显示何人、何时、何种操作").sees("资格查询");
        zheng.doesNotSee("大病核对").doesNotSee(answer.get("checkId").getAsString()).doesNotSee("证件号码（按个人查）");
        zheng.expecting(403).open(Page.CHECK).sees("没有权限");
        assertThat(get("admin", "/api/v1/audit/events?action=ELIGIBILITY_CHECK")).doesNotContain("大病核对");
    }

    @Test
    void jobs_show_what_came_of_them_and_an_auditor_ends_none() {
        var li = office.signIn("operator").choose(Page.JOBS);
        li.sees("核定应缴名册").sees("对账").sees("完成");
        li.window().locator("select[id='jobs:state']").selectOption("FAILED");
        li.sees("没有任务");
        var wu = office.signIn("auditor").choose(Page.JOBS);
        wu.sees("对账");
        assertThat(wu.window().getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("取消"))).hasCount(0);
    }

    private com.microsoft.playwright.Page.GetByLabelOptions exactly() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }

    private String names(Desk desk) {
        return desk.window().locator("[id='users:table']").innerText();
    }

    private void act(Desk desk, String user, String act) {
        desk.window().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(user)).last()
                .getByText(act, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)).click();
    }

    private void fill(Desk desk, String column, String text) {
        desk.window().locator("input[data-column=" + column + "]").fill(text);
    }

    private void choose(Desk desk, String column, String word) {
        desk.window().locator("select[data-column=" + column + "]").selectOption(word);
    }

    /** The second administrator, on the page of proposals' own REST. */
    private void confirm(String kind) {
        var waiting = json(get("admin2", "/api/v1/proposals")).getAsJsonArray("proposals");
        for (var each : waiting) {
            if (each.getAsJsonObject().get("kind").getAsString().equals(kind)) {
                post("admin2", "/api/v1/proposals/" + each.getAsJsonObject().get("proposalId").getAsString() + "/confirmation", "");
            }
        }
    }

    private void awaitInForce() throws Exception {
        Waiting.until("the change of policy", () -> !get("admin", "/api/v1/policy-changes").contains("\"knownFrom\":null"));
    }

    /** Somebody of the demo city who is entitled, asked as of its year. */
    private JsonObject check() {
        return json(post("civil", "/api/v1/eligibility-checks",
                "{\"certType\":\"01\",\"certNo\":\"" + office.listed() + "\",\"asOf\":\"2022-06-01\",\"purpose\":\"住院救助核对\",\"detail\":\"FULL\"}"));
    }

    private String get(String account, String path) {
        return office.stranger().context().request().get(office.base().resolve(path).toString(), as(account)).text();
    }

    private String post(String account, String path, String body) {
        var options = as(account).setHeader("Content-Type", "application/json");
        return office.stranger().context().request().post(office.base().resolve(path).toString(), body.isEmpty() ? options : options.setData(body)).text();
    }

    private static RequestOptions as(String account) {
        var word = Base64.getEncoder().encodeToString((account + ":demo-" + account).getBytes(StandardCharsets.UTF_8));
        return RequestOptions.create().setHeader("Authorization", "Basic " + word);
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
