package yibao.desktests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yibao.kernel.access.Role;
import yibao.portal.Page;

/** What is data (names, places, clauses, what somebody wrote) is marked as Chinese; everything else is said in English. */
@DisplayName("In English")
class EnglishIT extends DeskTest {

    /** Text and labels with Chinese letters or Chinese punctuation that no element marks as Chinese. */
    private static final String UNMARKED = """
            () => {
              const chinese = /[\\u3400-\\u9fff\\u3000-\\u303f\\uff00-\\uffef]/;
              const isMarked = element => element.closest('[lang]').getAttribute('lang').startsWith('zh');
              const found = [];
              const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (words.nextNode()) {
                const at = words.currentNode.parentElement;
                if (!['SCRIPT', 'STYLE'].includes(at.tagName) && chinese.test(words.currentNode.data) && !isMarked(at))
                  found.push(at.tagName + '.' + at.className + ': ' + words.currentNode.data.trim());
              }
              document.querySelectorAll('body *').forEach(at => ['title', 'aria-label', 'placeholder', 'alt', 'value', 'data-chart'].forEach(name => {
                if (chinese.test(at.getAttribute(name) || '') && !isMarked(at)) found.push(at.tagName + ' ' + name + ': ' + at.getAttribute(name));
              }));
              return found;
            }""";

    @ParameterizedTest
    @EnumSource(Role.class)
    void no_page_shows_chinese_that_is_not_data(Role role) {
        var desk = inEnglish(role.key());
        EveryPageIT.pages().filter(page -> !page.isPublic() && page.roles().contains(role)).forEach(page -> assertThat(unmarked(desk.open(page))).as("%s for %s", page, role.key()).isEmpty());
    }

    @Test
    void neither_does_the_door() {
        var stranger = office.stranger().open(Page.SIGN_IN).switchLanguage();
        assertThat(unmarked(stranger)).isEmpty();
        assertThat(unmarked(stranger.open(Page.VERIFY, "?c=no-such-code"))).isEmpty();
    }

    @Test
    void an_answer_gives_its_reason_in_english_and_beside_it_the_words_of_the_policy() {
        var officer = inEnglish("civil").open(Page.CHECK);
        officer.write("ID number or name", office.listed());
        officer.window().locator("[id='ask:asOf_input']").fill("2022-03-01");
        officer.window().keyboard().press("Escape");
        officer.press("Check").sees("Eligible for medical assistance").sees("On a list of an entitled class").sees("起列入");
        assertThat(unmarked(officer)).isEmpty();
        officer.picture("answer-english");
    }

    @Test
    void a_case_a_day_of_arrivals_and_the_books_of_a_month_are_said_in_english() {
        var operator = inEnglish("operator").open(Page.IDENTITIES);
        operator.window().locator("[id$=':open']").first().click();
        assertThat(unmarked(operator.sees("Register one"))).isEmpty();
        operator.open(Page.ARRIVALS);
        operator.window().locator("main table a").first().click();
        assertThat(unmarked(operator.sees("by tax office"))).isEmpty();
        operator.open(Page.CLOSINGS);
        operator.window().locator("main table a").first().click();
        assertThat(unmarked(operator.sees("What hinders closing"))).isEmpty();
    }

    @Test
    void the_log_calls_every_act_and_outcome_by_a_word() {
        var auditor = inEnglish("auditor").open(Page.LOG);
        assertThat(auditor.window().locator("[id='log:action'] option").allInnerTexts()).isNotEmpty().noneMatch(EnglishIT::isCode);
        assertThat(auditor.window().locator("[id='log:events'] td:nth-child(3)").allInnerTexts()).isNotEmpty().noneMatch(EnglishIT::isCode);
        assertThat(auditor.window().locator("[id='log:events'] .tag").allInnerTexts()).noneMatch(EnglishIT::isCode);
    }

    private static boolean isCode(String text) {
        return text.matches("[A-Z]+(_[A-Z]+)+");
    }

    @SuppressWarnings("unchecked")
    private static List<String> unmarked(Desk desk) {
        return (List<String>) desk.window().evaluate(UNMARKED);
    }

    private Desk inEnglish(String account) {
        return office.signIn(account).switchLanguage();
    }
}
