package yibao.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yibao.kernel.access.Role;
import yibao.kernel.foureyes.Proposal;
import yibao.portal.Page;

@DisplayName("The frame")
class FrameTest {

    @ParameterizedTest
    @ValueSource(strings = {"frame", "eligibility", "premium", "coverage", "exchange", "administration"})
    void says_the_same_in_both_languages(String section) {
        var chinese = words(section, Locale.SIMPLIFIED_CHINESE);
        var english = words(section, Locale.ENGLISH);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
    }

    @Test
    void speaks_chinese_on_a_machine_that_does_not() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            ResourceBundle.clearCache();
            assertThat(words("frame", Locale.SIMPLIFIED_CHINESE).getString("signIn")).isEqualTo("登录");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void has_a_name_for_every_page(Page page) {
        assertThat(words("frame", Locale.SIMPLIFIED_CHINESE).getString("page." + page.name())).isNotBlank();
        assertThat(words("frame", Locale.SIMPLIFIED_CHINESE).getString("section." + page.section().name())).isNotBlank();
    }

    @Test
    void has_a_name_for_every_role() {
        assertThat(Arrays.stream(Role.values()).map(role -> "role." + role.key())).allMatch(words("frame", Locale.ENGLISH)::containsKey);
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void has_help_in_both_languages_beside_every_page_behind_the_sign_in(Page page) {
        boolean isDelivered = FrameTest.class.getResource("/META-INF/resources" + page.path()) != null;
        if (isDelivered && !page.isPublic()) {
            assertThat(new HelpTexts().html(page.name(), false)).contains("<h1>");
            assertThat(new HelpTexts().html(page.name(), true)).contains("<h1>");
        }
    }

    @Test
    void shows_html_in_help_as_text() {
        assertThat(HelpTexts.toHtml("# A\n\n<script>alert(1)</script> [x](javascript:alert(1))"))
                .contains("&lt;script&gt;").doesNotContain("<script", "javascript:");
    }

    @Test
    void writes_a_name_into_the_watermark_as_text() {
        assertThat(Watermark.escaped("<b>&\n")).isEqualTo("&lt;b&gt;&amp; ");
    }

    @Test
    void shows_the_contents_of_a_proposal_line_by_line_with_numbers_masked() {
        var lines = view("{\"act\":\"CHANGE\",\"details\":{\"certno\":\"320681199001010021\",\"roles\":[\"tax\",\"civil\"]},\"rows\":[{\"n\":1},{\"n\":2}]}").getLines();
        assertThat(lines).extracting(ProposalView.Line::name).containsExactly("act", "details.certno", "details.roles", "rows 1.n", "rows 2.n");
        assertThat(lines).extracting(ProposalView.Line::value).containsExactly("CHANGE", "320681********0021", "tax、civil", "1", "2");
    }

    @Test
    void cuts_a_long_proposal_and_says_how_much_is_missing() {
        var many = java.util.stream.IntStream.range(0, 100).mapToObj(i -> "\"k" + i + "\":" + i).collect(java.util.stream.Collectors.joining(","));
        assertThat(view("{" + many + "}").getLines()).hasSize(61).last().extracting(ProposalView.Line::value).isEqualTo("+40");
    }

    private static ProposalView view(String payload) {
        var moment = Instant.parse("2026-01-01T00:00:00Z");
        return new ProposalView(new Proposal("id", "USER", "s", "t", payload, "r", "a", "p", moment, moment, "PROPOSED", null, null, null));
    }

    private static ResourceBundle words(String section, Locale language) {
        return ResourceBundle.getBundle("yibao.portal." + section + ".words", language);
    }
}
