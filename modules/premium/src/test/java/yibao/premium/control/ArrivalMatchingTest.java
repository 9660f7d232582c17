package yibao.premium.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.premium.control.ArrivalMatching.Arrival;
import yibao.premium.control.ArrivalMatching.Collected;
import yibao.premium.control.ArrivalMatching.Till;

/**
 * January 2026, three days to arrive. "5:2/800" reads: on the 5th, two receipts (or a transfer for two), 800 fen.
 * The outcome reads: day, collected > arrived, state.
 */
class ArrivalMatchingTest {

    private static final Till TILL = new Till("13206810000", "390");

    @ParameterizedTest(name = "{1} against {2} on the {0}th: {3}")
    @CsvSource({
            // as of, collected, arrived, outcome
            "20, 5:2/800, 5:2/800, 5 800>800 ARRIVED",
            "20, 5:2/800, 8:2/800, 5 800>800 ARRIVED",
            "20, 5:2/800, 9:2/800, 5 800>0 SHORT_ARRIVAL; 9 0>800 OVER_ARRIVAL",
            "20, 5:2/800, 4:2/800, 4 0>800 OVER_ARRIVAL; 5 800>0 SHORT_ARRIVAL",
            // too little, too much, by one fen
            "20, 5:2/800, 5:2/799, 5 800>799 SHORT_ARRIVAL",
            "20, 5:2/800, 5:2/801, 5 800>801 OVER_ARRIVAL",
            "20, 5:2/800, '', 5 800>0 SHORT_ARRIVAL",
            "20, '', 5:2/800, 5 0>800 OVER_ARRIVAL",
            // young for three days
            "7, 5:2/800, '', 5 800>0 IN_TRANSIT",
            "8, 5:2/800, '', 5 800>0 SHORT_ARRIVAL",
            "7, 5:2/800, 6:1/300, 5 800>300 IN_TRANSIT",
            "7, 5:2/800, 6:2/801, 5 800>801 OVER_ARRIVAL",
            // two equal days: its own date first, then the earliest
            "20, 5:1/400 6:1/400, 6:1/400, 5 400>0 SHORT_ARRIVAL; 6 400>400 ARRIVED",
            "20, 5:1/400 6:1/400, 7:1/400, 5 400>400 ARRIVED; 6 400>0 SHORT_ARRIVAL",
            "20, 5:1/400 6:1/400, 7:1/400 8:1/400, 5 400>400 ARRIVED; 6 400>400 ARRIVED",
            // the count tells equal amounts apart
            "20, 5:1/400 6:2/400, 7:2/400, 5 400>0 SHORT_ARRIVAL; 6 400>400 ARRIVED",
            // an exact pair goes before a day that is only short
            "20, 5:3/900 6:1/400, 7:1/400, 5 900>0 SHORT_ARRIVAL; 6 400>400 ARRIVED",
            // one transfer for a week-end, and one day in two transfers
            "20, 9:1/400 10:2/800 11:1/300, 12:4/1500, 9 400>400 ARRIVED; 10 800>800 ARRIVED; 11 300>300 ARRIVED",
            "20, 9:1/400 10:2/800, 12:3/1300, 9 400>400 ARRIVED; 10 800>900 OVER_ARRIVAL",
            "20, 5:3/900, 5:1/400 6:2/500, 5 900>900 ARRIVED",
            // the same transfer twice
            "20, 5:2/800, 5:2/800 5:2/800, 5 800>1600 OVER_ARRIVAL",
            "20, 5:2/800, 5:2/800 6:2/800, 5 800>800 ARRIVED; 6 0>800 OVER_ARRIVAL",
            // what the treasury sends back fills no day
            "20, 5:2/800, 6:1/-100, 5 800>0 SHORT_ARRIVAL; 6 0>-100 SHORT_ARRIVAL",
            // a day on which more was refunded than paid
            "20, 5:1/-400, 5:1/-400, 5 -400>-400 ARRIVED",
            "20, 5:1/-400, '', 5 -400>0 OVER_ARRIVAL",
            "7, 5:1/-400, '', 5 -400>0 IN_TRANSIT",
            "20, 5:2/0, '', 5 0>0 ARRIVED",
    })
    void settlesTheDays(int asOf, String collected, String arrived, String outcome) {
        List<ArrivalMatching.Day> days = new ArrivalMatching(january(asOf), 3).match(collected(TILL, collected), arrived(TILL, arrived));

        assertThat(days.stream().map(ArrivalMatchingTest::written).collect(Collectors.joining("; "))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"13206810001, 390", "13206810000, 310"})
    void keepsTillsApart(String taxdept, String insutype) {
        List<ArrivalMatching.Day> days = new ArrivalMatching(january(20), 3)
                .match(collected(TILL, "5:2/800"), arrived(new Till(taxdept, insutype), "5:2/800"));

        assertThat(days).extracting(ArrivalMatchingTest::written).containsExactlyInAnyOrder("5 800>0 SHORT_ARRIVAL", "5 0>800 OVER_ARRIVAL");
    }

    private static String written(ArrivalMatching.Day day) {
        return day.day().getDayOfMonth() + " " + day.collected() + ">" + day.arrived() + " " + day.state();
    }

    private static List<Collected> collected(Till till, String text) {
        return words(text).map(w -> new Collected(till, january(w[0]), w[1], w[2])).toList();
    }

    private static List<Arrival> arrived(Till till, String text) {
        int[] number = {0};
        return words(text).map(w -> new Arrival("B" + number[0]++, till, january(w[0]), w[1], w[2])).toList();
    }

    private static Stream<int[]> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty())
                .map(word -> Arrays.stream(word.split("[:/]")).mapToInt(Integer::parseInt).toArray());
    }

    private static LocalDate january(int day) {
        return LocalDate.of(2026, 1, day);
    }
}
