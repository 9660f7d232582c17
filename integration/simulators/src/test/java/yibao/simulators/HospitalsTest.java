package yibao.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HospitalsTest {
    private static final long OUTPATIENT_CAP = 600_00;

    private final Hospitals hospitals = new Hospitals(City.at(0.02));

    @Test
    void pay_what_the_city_says() {
        var expected = hospitals.expected();
        assertThat(expected.payments()).isEqualTo(2740);
        assertThat(expected.assistance()).isBetween(24_959_990L, 24_960_010L);
    }

    @Test
    void hand_in_every_bill_once() {
        Set<String> numbers = new HashSet<>();
        long[] rows = new long[1];
        hospitals.months().forEach(month -> hospitals.settledIn(month, visit -> {
            numbers.add(visit.number());
            rows[0]++;
        }));
        assertThat(rows[0]).isEqualTo(hospitals.expected().rows()).isEqualTo(numbers.size());
    }

    /** Else the expectation, which knows no cap, would be wrong. */
    @Test
    void never_reach_the_cap_of_out_patients() {
        Map<String, Long> paid = new HashMap<>();
        hospitals.months().forEach(month -> hospitals.settledIn(month, visit -> {
            if (!visit.inpatient()) {
                paid.merge(visit.person().certNo(), visit.scope() / 2, Long::sum);
            }
        }));
        assertThat(paid.values()).allMatch(fen -> fen <= OUTPATIENT_CAP);
    }

    @Test
    void take_back_exactly_what_they_charged() {
        Map<String, Long> sum = new HashMap<>();
        hospitals.months().forEach(month -> hospitals.settledIn(month, visit ->
                sum.merge(visit.reverses().isEmpty() ? visit.number() : visit.reverses(), visit.total(), Long::sum)));
        assertThat(sum.values()).contains(0L).allMatch(fen -> fen >= 0);
    }
}
