package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.kernel.CertNo;
import yibao.portal.Page;

@DisplayName("Long work")
class LongWorkIT extends DeskTest {
    private static final double PATIENCE = 60_000;
    /** As many as a list may have, so that it is still going on when somebody comes to cancel it. */
    private static final int LONG_LIST = 100_000;

    @Test
    void is_followed_in_the_drawer_of_whoever_asked_for_it_until_it_has_ended() {
        var operator = office.signIn("operator2");
        operator.press("任务").sees("我的任务");
        var job = drawer(operator).locator("li");
        buildLevy("operator2");
        assertThat(job.first()).containsText("核定应缴");
        assertThat(job.first().locator(".tag")).hasText("完成", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        operator.picture("jobs-drawer");
        operator.window().keyboard().press("Escape");
        assertThat(drawer(operator)).isHidden();
    }

    @Test
    void of_somebody_else_does_not_show_in_my_drawer() {
        buildLevy("operator");
        var tax = office.signIn("tax");
        tax.press("任务").sees("没有任务");
    }

    @Test
    void is_cancelled_in_the_drawer_leaves_nothing_half_done_and_can_be_started_again() {
        var officer = office.signIn("civil").choose(Page.CHECK_LISTS);
        officer.window().locator("input[type=file]").setInputFiles(new FilePayload("many.csv", "text/csv", strangers(LONG_LIST)));
        officer.sees("开始核查").press("开始核查").press("任务");
        var job = drawer(officer).locator("li").first();
        assertThat(job).containsText("名单核查");
        job.getByText("取消", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(job.locator(".tag")).hasText("已取消", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        officer.picture("job-cancelled");
        officer.sees("核查已取消").sees("重新核查");
        assertThat(officer.window().locator("a#result")).hasCount(0);
    }

    /** A list of numbers that are right and of nobody. */
    private static byte[] strangers(int count) {
        var text = new StringBuilder("身份证号码\n");
        for (int i = 0; i < count; i++) {
            var seventeen = "320681%04d%02d01%03d".formatted(1900 + i / 12_000, 1 + i / 1_000 % 12, i % 1_000);
            text.append(seventeen).append(CertNo.checkCharacter(seventeen)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Locator drawer(Desk desk) {
        return desk.window().locator("#my-jobs");
    }

    /** By the door for programs, as another machine of the same person would. */
    private void buildLevy(String account) {
        var login = Base64.getEncoder().encodeToString((account + ":demo-" + account).getBytes(StandardCharsets.UTF_8));
        var answer = office.stranger().context().request().post(office.base().resolve("/api/v1/premium/levies").toString(), RequestOptions.create()
                .setHeader("Authorization", "Basic " + login).setData(Map.of("insutype", "390", "year", 2022)));
        org.assertj.core.api.Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }
}
