package yibao.desktests;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.portal.Page;

@DisplayName("One's own password")
class PasswordIT extends DeskTest {
    private static int newcomers;
    private String account;
    private String given;

    /** Two administrators let somebody in, and one hands over a first password. */
    @BeforeEach
    void somebody_new() throws Exception {
        account = "newcomer-" + ++newcomers;
        var admin = Colleague.of("admin", office.base());
        var proposed = admin.call("POST", "/api/v1/users", "{\"name\":\"" + account + "\",\"displayName\":\"新人\",\"personNo\":\"N" + newcomers
                + "\",\"roles\":[\"price\"],\"division\":\"\",\"reason\":\"新人到岗\"}");
        Colleague.of("admin2", office.base()).call("POST", "/api/v1/proposals/" + text(proposed, "proposalId") + "/confirmation", "");
        given = text(admin.call("POST", "/api/v1/users/" + account + "/password-reset", ""), "password");
    }

    private static String text(String json, String member) {
        return JsonParser.parseString(json).getAsJsonObject().get(member).getAsString();
    }

    @Test
    void given_by_somebody_else_opens_nothing_before_it_is_changed() {
        var desk = enter(given).isAt(Page.PASSWORD).sees("口令由他人设置或已过期");
        desk.open(Page.HOME).isAt(Page.PASSWORD);
        desk.picture("password-demanded");
        change(desk, given, "Jade-River-2026", "Jade-River-2026").isAt(Page.HOME).sees("口令已修改");
        desk.open(Page.HOME).isAt(Page.HOME);
        enter(given).sees("账号或口令不对");
    }

    @Test
    void is_not_changed_by_whoever_does_not_know_it_or_mistypes_the_new_one() {
        var desk = enter(given);
        change(desk, "not-the-one", "Jade-River-2026", "Jade-River-2026").isAt(Page.PASSWORD).sees("现用口令不对");
        change(desk, given, "Jade-River-2026", "Jade-River-2027").isAt(Page.PASSWORD).sees("两次输入的新口令不同");
        desk.press("修改").sees("请填写现用口令").sees("请填写新口令");
        enter(given).isAt(Page.PASSWORD);
    }

    @Test
    void must_not_be_short_simple_or_like_the_account() {
        var desk = enter(given);
        change(desk, given, "Ab1-", "Ab1-").sees("口令太短");
        change(desk, given, "aaaaaaaaaaaa", "aaaaaaaaaaaa").sees("口令所含字符种类太少");
        change(desk, given, account + "-A", account + "-A").sees("口令中含有账号名").picture("password-refused");
    }

    @Test
    void must_not_be_one_of_the_last_ones() {
        var desk = enter(given);
        change(desk, given, "Quiet-Harbour-1", "Quiet-Harbour-1").isAt(Page.HOME);
        desk.open(Page.PASSWORD);
        change(desk, "Quiet-Harbour-1", "Quiet-Harbour-1", "Quiet-Harbour-1").sees("这个口令最近用过");
        change(desk, "Quiet-Harbour-1", "Quiet-Harbour-2", "Quiet-Harbour-2").isAt(Page.HOME);
        desk.open(Page.PASSWORD);
        change(desk, "Quiet-Harbour-2", "Quiet-Harbour-1", "Quiet-Harbour-1").sees("这个口令最近用过");
    }

    @Test
    void changed_here_ends_the_sign_ins_elsewhere() {
        var here = enter(given);
        change(here, given, "Green-Field-26", "Green-Field-26").isAt(Page.HOME);
        var elsewhere = enter("Green-Field-26").isAt(Page.HOME);
        here.open(Page.PASSWORD);
        change(here, "Green-Field-26", "Green-Field-27", "Green-Field-27").isAt(Page.HOME);
        elsewhere.open(Page.HOME).isAt(Page.SIGN_IN);
    }

    private Desk enter(String password) {
        return office.stranger().open(Page.SIGN_IN).write("账号", account).write("口令", password).press("登录");
    }

    private static Desk change(Desk desk, String present, String wanted, String again) {
        return desk.write("现用口令", present).write("新口令", wanted).write("再输一次新口令", again).press("修改");
    }
}
