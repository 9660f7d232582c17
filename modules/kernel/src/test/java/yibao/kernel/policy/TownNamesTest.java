package yibao.kernel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.kernel.access.Scope;

@DisplayName("The names of towns")
class TownNamesTest {
    private final TownNames names = new TownNames(List.of(called("320681", "启东市"), called("320681100", "汇龙镇"),
            called("320681101", "南阳镇"), called("320682100", "如城街道")));

    @ParameterizedTest
    @CsvSource({
        "320681101, 南阳镇",
        "320681101007, 南阳镇",
        "320681, 启东市",
        "320681999, 320681999",
        "320681999007, 320681999",
        "'', ''"})
    void stand_for_codes(String code, String name) {
        assertThat(names.of(code)).isEqualTo(name);
    }

    @Test
    void say_nothing_of_no_town_and_are_not_made_up() {
        assertThat(names.of(null)).isEmpty();
        assertThat(names.find(null)).isEmpty();
        assertThat(names.find("320681999")).isEmpty();
    }

    @Test
    void are_offered_to_whom_they_belong() {
        assertThat(names.within(Scope.of("320681"))).containsExactly(entry("320681100", "汇龙镇"), entry("320681101", "南阳镇"));
        assertThat(names.within(Scope.of("320681101"))).containsOnlyKeys("320681101");
    }

    private static CoverageTarget called(String division, String name) {
        return new CoverageTarget(division, name, 1, 1, 1, null);
    }
}
