package yibao.simulators;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the treasury books per tax office and day: what tax took in, save for two days that are wrong on purpose. */
final class Arrivals {
    private record Day(String office, LocalDate date) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            int byDate = date.compareTo(other.date);
            return byDate == 0 ? office.compareTo(other.office) : byDate;
        }
    }

    private record Sum(int count, long fen) {
        Sum plus(Sum other) {
            return new Sum(count + other.count, fen + other.fen);
        }
    }

    private final Map<Day, Sum> days = new TreeMap<>();
    private final CityShape shape;

    Arrivals(CityShape shape) {
        this.shape = shape;
    }

    void add(Receipt receipt) {
        if (receipt.isAccepted()) {
            days.merge(new Day(receipt.office(), receipt.time().toLocalDate()), new Sum(1, receipt.signedAmount()), Sum::plus);
        }
    }

    void rows(Consumer<String[]> row) {
        change("arrivals.short", -1);
        change("arrivals.over", 1);
        int number = 0;
        for (Map.Entry<Day, Sum> entry : days.entrySet()) {
            Day day = entry.getKey();
            Sum sum = entry.getValue();
            number++;
            if (sum.fen() > 0) {
                row.accept(new String[] {"GK320681" + Text.pad(number, 8), day.date().plusDays(1).toString(), day.office(), "390",
                    Integer.toString(sum.count()), Text.yuan(sum.fen())});
            }
        }
    }

    private void change(String key, int sign) {
        String[] part = shape.text(key).split("\\s+");
        days.computeIfPresent(new Day(part[0], LocalDate.parse(part[1])), (day, sum) -> sum.plus(new Sum(0, sign * Text.fen(part[2]))));
    }
}
