package yibao.premium.control;

import yibao.premium.DifferenceType;

/** How many people stand on each line of the table, and their money in fen. */
public final class OutcomeTotals {

    private static final DifferenceType[] TYPES = DifferenceType.values();

    private final long[] persons = new long[TYPES.length];
    private final long[] levied = new long[TYPES.length];
    private final long[] received = new long[TYPES.length];

    void add(DifferenceType type, long due, long paid) {
        int i = type.ordinal();
        persons[i]++;
        levied[i] += due;
        received[i] += paid;
    }

    void add(OutcomeTotals other) {
        for (int i = 0; i < TYPES.length; i++) {
            persons[i] += other.persons[i];
            levied[i] += other.levied[i];
            received[i] += other.received[i];
        }
    }

    public long persons(DifferenceType type) {
        return persons[type.ordinal()];
    }

    public long levied(DifferenceType type) {
        return levied[type.ordinal()];
    }

    public long received(DifferenceType type) {
        return received[type.ordinal()];
    }

    public long levied() {
        return sum(levied);
    }

    public long received() {
        return sum(received);
    }

    public long persons() {
        return sum(persons);
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum = Math.addExact(sum, value);
        }
        return sum;
    }
}
