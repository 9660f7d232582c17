package yibao.desktests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.portal.Page;

@DisplayName("A whole ID number")
class RevealIT extends DeskTest {
    private static final Pattern FULL = Pattern.compile("\\d{17}[0-9X]");

    @Test
    void is_shown_for_a_purpose_is_gone_when_the_dialogue_closes_and_the_auditor_reads_who_saw_it() {
        var tax = office.signIn("tax").choose(Page.DIFFERENCES);
        var shown = tax.window().locator("#revealed");
        tax.window().locator("[id='differences:table_data'] .certno").first().click();
        tax.sees("您的账号、时间和用途会记入审计日志");
        tax.window().locator("[id='reveal:show']").click();
        tax.sees("请先选择用途");
        assertThat(shown).isEmpty();
        tax.window().getByLabel("核对身份、区分同名").check();
        tax.window().locator("[id='reveal:show']").click();
        assertThat(shown).hasText(FULL);
        tax.picture("reveal-dialogue");
        var number = shown.innerText();
        tax.window().locator("#reveal-close").click();
        assertThat(tax.window().locator("#revealing")).isHidden();
        org.assertj.core.api.Assertions.assertThat(tax.window().content()).doesNotContain(number);

        var auditor = office.signIn("auditor").choose(Page.LOG);
        auditor.write("证件号码（按个人查）", number).press("查询");
        var event = auditor.window().locator("[id='log:events'] tr").filter(new Locator.FilterOptions().setHasText("查看完整证件号码")).first();
        assertThat(event).containsText("tax");
        assertThat(event).containsText("差异处理");
        assertThat(event).containsText("用途：核对身份、区分同名");
        org.assertj.core.api.Assertions.assertThat(auditor.window().locator("main").innerText()).doesNotContain(number);
        auditor.picture("log-of-a-reveal");
    }

    @Test
    void is_not_shown_for_a_token_that_is_not_of_this_session() {
        var tax = office.signIn("tax").choose(Page.DIFFERENCES);
        var first = tax.window().locator("[id='differences:table_data'] .certno").first();
        first.evaluate("number => { number.dataset.token = 'AAAAAAAAAAAAAAAAAAAAAA'; }");
        first.click();
        tax.window().getByLabel("联系本人").check();
        tax.window().locator("[id='reveal:show']").click();
        assertThat(tax.window().locator("#revealed")).containsText("这条记录已不在手边");
    }

    @Test
    void in_an_address_is_refused_on_pages_and_by_rest() {
        var tax = office.signIn("tax").expecting(400);
        tax.open(Page.PREMIUM_STORY, "?person=" + office.listed()).sees("地址中有证件号码").doesNotSee(office.listed());
        tax.open(Page.DIFFERENCES, "?certNo=" + office.listed()).sees("地址中有证件号码");
        var rest = tax.context().request().get(office.base().resolve("/api/v1/premium/reconciliations/390/2022/differences?certNo=" + office.listed()).toString());
        org.assertj.core.api.Assertions.assertThat(rest.status()).isEqualTo(400);
        org.assertj.core.api.Assertions.assertThat(rest.text()).contains("CERTNO_IN_ADDRESS").doesNotContain(office.listed());
    }
}
