package yibao.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # division,     county, town,         covered
            320600,         320681, 320681101000, true
            320600,         320581, 320581101000, false
            320681,         320681,             , true
            320681,         320682, 320682101000, false
            320681101,      320681, 320681101000, true
            320681101000,   320681, 320681101,    true
            320681101000,   320681, 320681102000, false
            320681101000,   320681,             , false
            '',             110101,             , true
            """)
    void covers_its_division_and_all_below(String division, String county, String town, boolean covered) {
        assertThat(Scope.of(division).covers(county, town)).isEqualTo(covered);
    }

    @Test
    void becomes_a_condition_of_sql_on_the_column_that_decides() {
        assertThat(Scope.of("320600").condition("p.insu_admdvs", "p.town_code")).isEqualTo("p.insu_admdvs like '3206%'");
        assertThat(Scope.of("320681101").condition("insu_admdvs", "town_code")).isEqualTo("town_code like '320681101%'");
        assertThat(Scope.EVERYWHERE.condition("a", "b")).isEqualTo("1 = 1");
    }

    @Test
    void takes_nothing_but_digits() {
        assertThatThrownBy(() -> Scope.of("32' or '1'='1")).hasMessageContaining("12 位数字");
    }
}
