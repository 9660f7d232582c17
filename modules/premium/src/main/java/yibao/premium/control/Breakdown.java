package yibao.premium.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import yibao.premium.DifferenceType;

/**
 * A year's figures by place, tax office and day, gathered while the matcher is fed, so that the desk never has to add
 * up people. What a person owes stands at the office and the day of the first receipt, at {@link Till#NONE} where
 * there is none; receipts stand where they were taken. So the lines add up to what was levied and received.
 */
public final class Breakdown {

    private static final int PLACE = 1;
    private static final int FIRST = 2;

    private final SlotTable people;
    private final Numbering<Place> places = new Numbering<>();
    private final Numbering<Till> tills = new Numbering<>();
    private final Map<PlaceAndType, Sums> byType = new HashMap<>();
    private final Map<PlaceAndTill, Sums> byTill = new HashMap<>();

    /** County and town; empty where the levy does not know. */
    public record Place(String insuAdmdvs, String townCode) {
        public static final Place UNKNOWN = new Place("", "");

        public static Place of(String insuAdmdvs, String townCode) {
            return new Place(insuAdmdvs == null ? "" : insuAdmdvs, townCode == null ? "" : townCode);
        }
    }

    /** One tax office on one day. */
    public record Till(String taxdeptCode, LocalDate day) {
        public static final Till NONE = new Till("", LocalDate.EPOCH);

        boolean isBefore(Till other) {
            int days = day.compareTo(other.day);
            return days < 0 || days == 0 && taxdeptCode.compareTo(other.taxdeptCode) < 0;
        }
    }

    public record PlaceAndType(Place place, DifferenceType type) {
    }

    public record PlaceAndTill(Place place, Till till) {
    }

    public Breakdown(int expectedPersons) {
        people = new SlotTable(expectedPersons);
    }

    /** Before this person's receipts. */
    public void live(long certKey, Place place) {
        int at = people.slotOf(certKey);
        people.words()[at + PLACE] = places.of(place);
    }

    /** @param fen negative where it is a refund */
    public void receipt(long certKey, long fen, Till till) {
        int at = people.slotOf(certKey);
        long[] words = people.words();
        long number = tills.of(till);
        if (words[at + FIRST] == 0 || till.isBefore(tills.get(words[at + FIRST]))) {
            words[at + FIRST] = number;
        }
        byTill.computeIfAbsent(new PlaceAndTill(placeAt(at), till), any -> new Sums()).book(fen);
    }

    /** After all receipts, once for each person. */
    public void outcome(long certKey, DifferenceType type, long due, long paid) {
        int at = people.slotOf(certKey);
        Place place = placeAt(at);
        byType.computeIfAbsent(new PlaceAndType(place, type), any -> new Sums()).owe(due, paid);
        long first = people.words()[at + FIRST];
        byTill.computeIfAbsent(new PlaceAndTill(place, first == 0 ? Till.NONE : tills.get(first)), any -> new Sums())
                .owe(due, 0);
    }

    public void forEachType(BiConsumer<PlaceAndType, Sums> taker) {
        byType.forEach(taker);
    }

    public void forEachTill(BiConsumer<PlaceAndTill, Sums> taker) {
        byTill.forEach(taker);
    }

    private Place placeAt(int at) {
        long number = people.words()[at + PLACE];
        return number == 0 ? Place.UNKNOWN : places.get(number);
    }

    /** Money in fen. */
    public static final class Sums {
        private long persons;
        private long levied;
        private long received;
        private long receipts;

        private void owe(long due, long net) {
            persons++;
            levied += due;
            received += net;
        }

        private void book(long fen) {
            receipts++;
            received += fen;
        }

        public long persons() {
            return persons;
        }

        public long levied() {
            return levied;
        }

        /** Payments less refunds. */
        public long received() {
            return received;
        }

        public long receipts() {
            return receipts;
        }
    }

    /** The few different values of a column as numbers from 1. */
    private static final class Numbering<T> {
        private final Map<T, Long> numbers = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        long of(T value) {
            return numbers.computeIfAbsent(value, added -> {
                values.add(added);
                return (long) values.size();
            });
        }

        T get(long number) {
            return values.get((int) number - 1);
        }
    }
}
