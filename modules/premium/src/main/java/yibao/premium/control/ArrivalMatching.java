package yibao.premium.control;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import yibao.premium.ArrivalState;

/**
 * The third leg: what tax collected, day by day, against what the treasury saw arrive.
 *
 * <p>An arrival may come up to {@code arrivalDays} after the day it belongs to. It is paired with the day that has
 * exactly its amount and count, its own date first, then the earliest. What finds no such day fills the days that are
 * still short, earliest first; what is then left stays with the last day it filled, or else with the date of arrival.
 */
public final class ArrivalMatching {

    private final LocalDate asOf;
    private final int arrivalDays;

    public ArrivalMatching(LocalDate asOf, int arrivalDays) {
        this.asOf = asOf;
        this.arrivalDays = arrivalDays;
    }

    /** One tax office's account with one fund. */
    public record Till(String taxdeptCode, String insutype) {
    }

    /** Receipts of one day: their number, and payments less refunds in fen. */
    public record Collected(Till till, LocalDate day, int count, long fen) {
    }

    public record Arrival(String arvlBchno, Till till, LocalDate date, int count, long fen) {
    }

    /** A day's outcome; money in fen. {@code parts} are the arrivals that pay it, in the order in which they were found. */
    public record Day(Till till, LocalDate day, int collectedCount, long collected, int arrivedCount, long arrived,
                      ArrivalState state, List<Part> parts) {
    }

    /** What one arrival pays of one day. */
    public record Part(String arvlBchno, LocalDate arvlDate, int count, long fen) {
    }

    public List<Day> match(Collection<Collected> collected, Collection<Arrival> arrivals) {
        Map<Till, Days> tills = new TreeMap<>(comparing(Till::taxdeptCode).thenComparing(Till::insutype));
        collected.forEach(day -> tills.computeIfAbsent(day.till(), till -> new Days()).collect(day));
        arrivals.stream().collect(groupingBy(Arrival::till))
                .forEach((till, of) -> tills.computeIfAbsent(till, t -> new Days()).arrive(of));
        List<Day> outcome = new ArrayList<>();
        tills.forEach((till, days) -> days.open.values().forEach(day -> outcome.add(day.outcome(till))));
        return outcome;
    }

    private final class Days {

        private final TreeMap<LocalDate, OpenDay> open = new TreeMap<>();

        void collect(Collected c) {
            day(c.day()).collect(c.count(), c.fen());
        }

        void arrive(List<Arrival> arrivals) {
            List<Arrival> inOrder = arrivals.stream().sorted(comparing(Arrival::date).thenComparing(Arrival::arvlBchno)).toList();
            Set<Arrival> paired = new HashSet<>();
            inOrder.stream().filter(this::pairExactly).forEach(paired::add);
            inOrder.stream().filter(arrival -> !paired.contains(arrival)).forEach(this::fill);
        }

        private boolean pairExactly(Arrival a) {
            OpenDay own = open.get(a.date());
            OpenDay exact = own != null && own.awaits(a) ? own
                    : within(a).stream().filter(day -> day.awaits(a)).findFirst().orElse(null);
            if (exact != null) {
                exact.arrive(a, a.count(), a.fen());
            }
            return exact != null;
        }

        private void fill(Arrival a) {
            int count = a.count();
            long fen = a.fen();
            OpenDay last = null;
            for (OpenDay day : within(a)) {
                if (fen > 0 && day.missing() > 0) {
                    long part = Math.min(fen, day.missing());
                    int countPart = Math.min(count, day.missingCount());
                    day.arrive(a, countPart, part);
                    fen -= part;
                    count -= countPart;
                    last = day;
                }
            }
            if (fen != 0 || count != 0) {
                (last != null ? last : day(a.date())).arrive(a, count, fen);
            }
        }

        private Collection<OpenDay> within(Arrival a) {
            return open.subMap(a.date().minusDays(arrivalDays), true, a.date(), true).values();
        }

        private OpenDay day(LocalDate date) {
            return open.computeIfAbsent(date, OpenDay::new);
        }
    }

    private final class OpenDay {

        private final LocalDate date;
        private int collectedCount;
        private long collected;
        private int arrivedCount;
        private long arrived;
        private final List<Part> parts = new ArrayList<>();

        OpenDay(LocalDate date) {
            this.date = date;
        }

        void collect(int count, long fen) {
            collectedCount += count;
            collected += fen;
        }

        void arrive(Arrival a, int count, long fen) {
            arrivedCount += count;
            arrived += fen;
            parts.add(new Part(a.arvlBchno(), a.date(), count, fen));
        }

        boolean awaits(Arrival a) {
            return parts.isEmpty() && collected == a.fen() && collectedCount == a.count();
        }

        long missing() {
            return collected - arrived;
        }

        int missingCount() {
            return Math.max(0, collectedCount - arrivedCount);
        }

        Day outcome(Till till) {
            return new Day(till, date, collectedCount, collected, arrivedCount, arrived, state(), List.copyOf(parts));
        }

        private ArrivalState state() {
            if (arrived == collected) {
                return ArrivalState.ARRIVED;
            }
            if (isYoung() && (arrived < collected || parts.isEmpty())) {
                return ArrivalState.IN_TRANSIT;
            }
            return arrived < collected ? ArrivalState.SHORT_ARRIVAL : ArrivalState.OVER_ARRIVAL;
        }

        private boolean isYoung() {
            return date.plusDays(arrivalDays).isAfter(asOf);
        }
    }
}
