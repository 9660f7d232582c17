package yibao.desktests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.portal.Page;

@DisplayName("Two persons for one act")
class TwoPersonsIT extends DeskTest {

    @Test
    void one_administrator_proposes_a_user_and_the_other_sees_it_on_the_start_page_and_confirms() {
        propose("zhang-san");
        var second = office.signIn("admin2").sees("件等您复核");
        second.follow("待复核").isAt(Page.PROPOSALS).sees("zhang-san");
        second.window().locator("details summary").first().click();
        second.sees("镇江路窗口");
        second.press("确认办理").sees("确认办理？");
        second.window().locator("[id='decide:confirm']").click();
        second.sees("没有等您复核的申请").picture("proposals-confirmed");
        office.signIn("admin").open(Page.PROPOSALS).sees("已办理");
    }

    @Test
    void nobody_finds_his_own_proposal_among_those_he_may_confirm() {
        propose("li-si");
        var first = office.signIn("admin").open(Page.PROPOSALS);
        assertThat(first.window().locator("article.proposal").allInnerTexts()).noneMatch(text -> text.contains("li-si"));
        first.press("撤回").sees("撤回这份申请？");
        first.window().locator("[id='decide:withdraw']").click();
        first.sees("已撤回");
    }

    @Test
    void a_refusal_without_a_reason_is_not_taken_and_one_with_a_reason_reaches_the_proposer() {
        propose("wang-wu");
        var second = office.signIn("admin2").open(Page.PROPOSALS).press("退回");
        second.window().locator("[id='decide:refuse']").click();
        second.sees("请写明退回的理由").press("退回").write("退回的理由", "工号与花名册不符");
        second.window().locator("[id='decide:refuse']").click();
        second.sees("已退回，提出人会看到您的理由");
        office.signIn("admin").open(Page.PROPOSALS).sees("工号与花名册不符");
    }

    /** As the page for users does it, by the door for programs. */
    private void propose(String name) {
        var login = Base64.getEncoder().encodeToString("admin:demo-admin".getBytes(StandardCharsets.UTF_8));
        var answer = office.stranger().context().request().post(office.base().resolve("/api/v1/users").toString(), RequestOptions.create()
                .setHeader("Authorization", "Basic " + login).setData(Map.of("name", name, "displayName", "镇江路窗口", "personNo", "P-" + name,
                        "roles", new String[] {"civil"}, "division", "320681", "reason", "新到岗")));
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }
}
