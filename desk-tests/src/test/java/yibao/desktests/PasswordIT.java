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
    void given_by_somebody_else_opens_nothing_before_a_good_new_one_is_chosen() {
        var desk = enter(given).isAt(Page.PASSWORD).sees("口令由他人设置或已过期");
        desk.open(Page.HOME).isAt(Page.PASSWORD).picture("password-demanded");
        desk.press("修改").sees("请填写现用口令").sees("请填写新口令");
        change(desk, given, "Jade-River-2026", "Jade-River-2027").sees("两次输入的新口令不同");
        change(desk, "not-the-one", "Jade-River-2026", "Jade-River-2026").sees("现用口令不对");
        change(desk, given, "Ab1-", "Ab1-").sees("口令太短");
        change(desk, given, "aaaaaaaaaaaa", "aaaaaaaaaaaa").sees("口令所含字符种类太少");
        change(desk, given, account + "-A", account + "-A").isAt(Page.PASSWORD).sees("口令中含有账号名").picture("password-refused");
        change(desk, given, "Jade-River-2026", "Jade-River-2026").isAt(Page.HOME).sees("口令已修改");
        enter(given).sees("账号或口令不对");
    }

    @Test
    void does_not_come_back_soon_and_its_change_ends_the_sign_ins_elsewhere() {
        var here = enter(given);
        change(here, given, "Quiet-Harbour-1", "Quiet-Harbour-1").isAt(Page.HOME);
        var elsewhere = enter("Quiet-Harbour-1").isAt(Page.HOME);
        here.open(Page.PASSWORD);
        change(here, "Quiet-Harbour-1", "Quiet-Harbour-1", "Quiet-Harbour-1").sees("这个口令最近用过");
        change(here, "Quiet-Harbour-1", "Quiet-Harbour-2", "Quiet-Harbour-2").isAt(Page.HOME);
        elsewhere.open(Page.HOME).isAt(Page.SIGN_IN);
        here.open(Page.PASSWORD);
        change(here, "Quiet-Harbour-2", "Quiet-Harbour-1", "Quiet-Harbour-1").sees("这个口令最近用过");
    }

    private Desk enter(String password) {
        return office.stranger().open(Page.SIGN_IN).write("账号", account).write("口令", password).press("登录");
    }

    private static Desk change(Desk desk, String present, String wanted, String again) {
        return desk.write("现用口令", present).write("新口令", wanted).write("再输一次新口令", again).press("修改");
    }
}
