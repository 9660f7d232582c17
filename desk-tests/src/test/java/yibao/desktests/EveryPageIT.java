package yibao.desktests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yibao.kernel.access.Role;
import yibao.portal.Page;

/** What must hold for each page, those of later modules included. */
@DisplayName("Every page")
class EveryPageIT extends DeskTest {

    /** A word that is missing in a bundle is shown between question marks. */
    private static final String MISSING_WORD = "???";

    static Stream<Page> pages() {
        return Arrays.stream(Page.values()).filter(EveryPageIT::isDelivered);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fits_into_1280_pixels_and_can_be_read_by_everybody_in_both_languages(Page page) {
        var roles = page.roles().stream().map(Role::key).sorted().toList();
        var desk = page.isPublic() ? office.stranger() : office.signIn(roles.get(0));
        desk.open(page);
        assertThat(desk.window().evaluate("document.documentElement.scrollWidth <= 1280")).isEqualTo(true);
        assertThat(Accessibility.barriers(desk)).isEmpty();
        assertThat(desk.window().locator("body").innerText()).doesNotContain(MISSING_WORD);
        if (roles.size() > 1) {
            desk = office.signIn(roles.get(roles.size() - 1)).open(page);
            assertThat(Accessibility.barriers(desk)).isEmpty();
        }
        desk.switchLanguage();
        assertThat(desk.window().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(desk.window().locator("body").innerText()).doesNotContain(MISSING_WORD);
        desk.picture(page.name().toLowerCase() + "-english");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void opens_for_whom_the_table_says_and_for_nobody_else(Role role) {
        var desk = office.signIn(role.key());
        pages().filter(page -> !page.isPublic()).forEach(page -> assertThat(desk.context().request().get(office.base().resolve(page.path()).toString()).status())
                .as("%s for %s", page, role.key()).isEqualTo(PageTable.read().get(page.path()).contains(role.key()) ? 200 : 403));
    }

    @Test
    void sends_strangers_to_the_sign_in() {
        var desk = office.stranger();
        pages().filter(page -> !page.isPublic()).forEach(page -> desk.open(page).isAt(Page.SIGN_IN));
    }

    @Test
    void stands_in_the_table() {
        assertThat(Arrays.stream(Page.values()).collect(Collectors.toMap(Page::path, EveryPageIT::roles))).isEqualTo(PageTable.read());
    }

    private static Set<String> roles(Page page) {
        return page.roles().stream().map(Role::key).collect(Collectors.toSet());
    }

    private static boolean isDelivered(Page page) {
        return Page.class.getResource("/META-INF/resources" + page.path()) != null;
    }
}
