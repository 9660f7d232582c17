package yibao.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yibao.kernel.access.Scope;

class PersonFileTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final Scope TOWN = Scope.of("320681101000");
    private static final Scope NEXT_TOWN = Scope.of("320681102000");

    private static InsuredPeriod insured(int year, String county, String town) {
        return new InsuredPeriod("390", year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), county, town, null, "1");
    }

    private static Listing listed(String county) {
        return new Listing("DB", "演示", LocalDate.of(2022, 1, 1), null, county, "CIVIL", "CIVIL #1");
    }

    private static PersonFile file(List<Listing> listings, InsuredPeriod... insured) {
        return new PersonFile(Optional.empty(), listings, List.of(insured));
    }

    @Test
    void belongs_to_the_town_of_that_day_and_no_more_to_the_one_before() {
        var moved = file(List.of(), insured(2021, "320681", "320681101000"), insured(2022, "320681", "320681102000"));
        assertThat(moved.isWithin(NEXT_TOWN, DAY)).isTrue();
        assertThat(moved.isWithin(TOWN, DAY)).isFalse();
    }

    @Test
    void belongs_to_the_last_town_of_the_county_whose_list_names_them() {
        var lapsed = file(List.of(listed("320681")), insured(2021, "320681", "320681101000"));
        assertThat(lapsed.isWithin(TOWN, DAY)).isTrue();
        assertThat(lapsed.isWithin(NEXT_TOWN, DAY)).isFalse();
        assertThat(file(List.of(listed("320682")), insured(2021, "320681", "320681101000")).isWithin(TOWN, DAY)).isFalse();
    }

    @Test
    void belongs_to_every_former_place_where_there_is_none_on_that_day() {
        assertThat(file(List.of(), insured(2020, "320681", "320681101000")).isWithin(TOWN, DAY)).isTrue();
    }

    @Test
    void is_in_no_town_where_only_a_list_names_them() {
        assertThat(file(List.of(listed("320681"))).isWithin(TOWN, DAY)).isFalse();
        assertThat(file(List.of(listed("320681"))).isWithin(Scope.of("320681"), DAY)).isTrue();
    }
}
