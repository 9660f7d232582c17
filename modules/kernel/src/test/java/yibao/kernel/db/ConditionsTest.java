package yibao.kernel.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void onlyWhatIsAskedForNarrows() {
        var asked = new Conditions("year = ?", 2022).and("town = ?", "320681101").and("name like ?", null).always("gone_at is null");
        assertThat(asked.where()).isEqualTo(" where year = ? and town = ? and gone_at is null");
        assertThat(asked.parameters()).containsExactly(2022, "320681101");
    }

    @Test
    void whatSomebodyTypedIsNeverPartOfTheText() {
        assertThat(new Conditions("1 = 1").and("name = ?", "' or 1 = 1 --").where()).isEqualTo(" where 1 = 1 and name = ?");
    }
}
