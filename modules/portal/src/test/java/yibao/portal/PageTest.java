package yibao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.access.Scope;

/** The table of pages and the pages themselves say the same: none stands open that nobody thought of, none leads nowhere. */
@DisplayName("The table of pages")
class PageTest {
    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources");
    /** Parts of pages: the server gives the first to nobody, the second are Faces' composite components. */
    private static final Predicate<String> PART = file -> file.startsWith("/WEB-INF/") || file.startsWith("/yibao/");

    @Test
    void names_every_page_that_is_there_and_no_other() throws IOException {
        assertThat(files()).isEqualTo(Arrays.stream(Page.values()).map(Page::path).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void opens_nothing_for_somebody_without_a_role_but_what_is_for_everybody() {
        var nobody = Caller.everywhere("nobody");
        assertThat(Page.values()).filteredOn(page -> page.opensFor(nobody)).allMatch(Page::isPublic);
    }

    @Test
    void opens_what_belongs_to_the_whole_city_for_nobody_who_sees_a_part_of_it() {
        var whole = Caller.everywhere("tax", Role.TAX.key());
        var town = new Caller("tax-town", "T2", Set.of(Role.TAX.key()), Scope.of("320681101"));
        assertThat(Page.values()).filteredOn(page -> page.opensFor(whole) && !page.opensFor(town)).containsExactly(Page.ARRIVALS, Page.CLOSINGS);
    }

    @Test
    void gives_each_role_a_start_page() {
        assertThat(Role.values()).allMatch(role -> Page.HOME.opensFor(Caller.everywhere("somebody", role.key())));
    }

    /** Elsewhere Faces complains with every request, and only where the template inserts it is it a child of the view. */
    @Test
    void keeps_what_an_address_may_say_where_faces_looks_for_it() throws IOException {
        try (var all = Files.walk(FOLDER)) {
            var pages = all.filter(file -> file.toString().endsWith(".xhtml")).toList();
            for (var page : pages) {
                var text = Files.readString(page);
                assertThat(text.replaceAll("<ui:define name=\"metadata\"><f:metadata>", "")).as(page.toString()).doesNotContain("<f:metadata>");
            }
        }
        assertThat(Files.readString(FOLDER.resolve("WEB-INF/frame.xhtml"))).containsPattern("<f:view [^>]*>\\s*<ui:insert name=\"metadata\"/>");
    }

    private static Set<String> files() throws IOException {
        try (var all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".xhtml")).map(file -> "/" + FOLDER.relativize(file))
                    .filter(PART.negate()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
