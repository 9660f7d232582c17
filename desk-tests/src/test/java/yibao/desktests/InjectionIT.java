package yibao.desktests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yibao.kernel.access.Role;
import yibao.portal.Page;

/** Every field of every page is filled with what attacks a database, a script, a header, a log and a spreadsheet, and sent by every button. */
@DisplayName("What is typed into any field")
class InjectionIT extends DeskTest {
    private static final String ATTACK = "=HYPERLINK(\"http://x.test\")' or '1'='1'; drop table audit_event; --<script>window.injected = 1</script>"
            + "<img src=x onerror=\"window.injected = 1\">\r\nX-Injected: yes\r\n\r\nforged-line of nobody #{1+1} ${1+1}";
    /** Where fields stand behind a click. */
    private static final Map<Page, String> OPENERS = Map.of(Page.USERS, "[id='users:begin']", Page.POLICY, "[id='policy:add']",
            Page.IDENTITIES, "[id$=':open']");

    /** As a hidden field keeps line breaks, which a field of one line would drop: the attacker has no browser. */
    private static final String FILL = """
            text => {
              const fields = [...document.querySelectorAll('main input, main textarea, #signin input')].filter(field => field.offsetParent
                && !field.disabled && ['text', 'password', 'search', 'textarea', 'date'].includes(field.type));
              fields.forEach(field => { if (field.tagName === 'INPUT') field.type = 'hidden'; field.value = text; });
              return fields.length;
            }""";

    /** Those that send a form; not those that fetch a file, and of a table the first row's. */
    private static final String BUTTONS = """
            () => [...document.querySelectorAll('main form button[type=submit], main form input[type=submit]')]
              .filter(button => button.offsetParent && !button.disabled && !/:[1-9]\\d*:/.test(button.id)
                && !/(export|download|workbook|zip|pdf|result|[Ff]ile|disable|enable|giveUp|leave|:work)$/.test(button.id))
              .map(button => button.id).filter(id => id)""";

    static Stream<Page> pages() {
        return EveryPageIT.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_text_and_nothing_else(Page page) throws IOException {
        var desk = page.isPublic() ? office.stranger() : office.signIn(page.roles().stream().map(Role::key).sorted().findFirst().orElseThrow());
        var headers = new ArrayList<String>();
        desk.window().onResponse(answer -> headers.addAll(answer.headers().keySet()));
        int fields = fill(desk, page);
        for (var button : fields == 0 ? List.<String>of() : buttons(desk)) {
            fill(desk, page);
            desk.window().locator("[id='" + button + "']").click();
            desk.settle();
            assertThat(desk.window().url()).as(button).doesNotContain(Page.FAILURE.path());
            assertThat(desk.window().evaluate("window.injected === undefined")).as(button).isEqualTo(true);
            assertThat(desk.window().content()).as(button).doesNotContain("<script>window.injected", "audit_event; --<img");
        }
        assertThat(headers).doesNotContain("x-injected");
        assertThat(office.log().lines()).noneMatch(line -> line.startsWith("forged-line"));
    }

    @Test
    void reaches_a_spreadsheet_as_text() throws IOException {
        office.signIn("tax").choose(Page.DIFFERENCES).open(Page.PREMIUM_STORY).write("证件号码", office.listed())
                .write("查询用途", "=HYPERLINK(\"http://x.test\")").press("查询").sees("核定应缴");
        var auditor = office.signIn("auditor").choose(Page.LOG);
        auditor.field("操作").selectOption("PREMIUM_STORY");
        auditor.press("查询").sees("=HYPERLINK");
        var table = Files.readString(auditor.window().waitForDownload(() -> auditor.press("导出")).path());
        assertThat(table).contains("'=HYPERLINK").doesNotContainPattern("[,\n]\"?=HYPERLINK");
    }

    /** @return how many fields there are */
    private static int fill(Desk desk, Page page) {
        desk.window().navigate(office.base().resolve(page.path()).toString());
        if (OPENERS.containsKey(page)) {
            desk.window().locator(OPENERS.get(page)).first().click();
            desk.settle();
        }
        return (int) desk.window().evaluate(FILL, ATTACK);
    }

    @SuppressWarnings("unchecked")
    private static List<String> buttons(Desk desk) {
        return (List<String>) desk.window().evaluate(BUTTONS);
    }
}
