package yibao.desktests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.portal.Page;

@DisplayName("The first day at the desk")
class FirstDayIT extends DeskTest {

    @ParameterizedTest
    @CsvSource({"civil, 民政, Civil affairs", "tax, 税务, Tax", "operator, 经办, Operator", "auditor, 审计, Auditor", "admin, 管理, Administrator"})
    void everybody_signs_in_sees_who_they_are_switches_the_language_and_signs_out(String account, String chinese, String english) {
        var desk = office.signIn(account);
        desk.isAt(Page.HOME).sees(chinese + " · ");
        assertThat(desk.menu()).first().isEqualTo("首页");
        desk.switchLanguage().isAt(Page.HOME).sees(english + " · ");
        assertThat(desk.menu()).first().isEqualTo("Start");
        desk.switchLanguage().signOut().sees("已退出");
        desk.open(Page.HOME).isAt(Page.SIGN_IN);
    }

    @Test
    void the_desk_speaks_chinese_whatever_the_browser_prefers() {
        assertThat(office.stranger().open(Page.SIGN_IN).window().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"civil", "tax", "operator", "auditor", "admin"})
    void a_newcomer_fills_in_a_demo_account_with_one_click(String account) {
        var desk = office.stranger().open(Page.SIGN_IN);
        desk.window().locator("button.fill[data-name=" + account + "]").click();
        desk.press("登录").isAt(Page.HOME);
    }

    @Test
    void a_wrong_password_is_said_in_words_and_says_nothing_about_the_account() {
        var desk = office.stranger().open(Page.SIGN_IN);
        desk.write("账号", "no-such-person").write("口令", "wrong").press("登录").isAt(Page.SIGN_IN).sees("账号或口令不对");
    }

    @Test
    void a_session_that_has_ended_leads_to_the_sign_in_with_a_sentence() {
        var desk = office.signIn("tax");
        var cookie = desk.context().cookies().stream().filter(one -> one.name.equals("yibao")).findFirst().orElseThrow();
        desk.signOut();
        desk.context().addCookies(java.util.List.of(cookie));
        desk.open(Page.HOME).isAt(Page.SIGN_IN).sees("登录已过期");
    }

    @Test
    void help_opens_beside_the_page_by_a_key_and_closes_by_escape() {
        var desk = office.signIn("operator");
        var help = desk.window().locator("#help");
        desk.window().keyboard().press("?");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(help).isVisible();
        desk.window().keyboard().press("Escape");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(help).isHidden();
    }

    @Test
    void an_address_that_does_not_exist_is_answered_in_the_style_of_the_house() {
        var desk = office.signIn("tax").expecting(404);
        desk.window().navigate(office.base().resolve("/nothing.xhtml").toString());
        desk.sees("没有这个页面").follow("返回首页").isAt(Page.HOME);
    }
}
