package yibao.benchmarks;

/** How much lies in the tables beside the premiums: for 988,400 people 100,000 batches, a million rows and events; less for fewer people. */
record OfficeSize(int people) {

    private static final int WHOLE_CITY = 988_400;

    private int part(int whole) {
        return (int) Math.max(100, (long) whole * people / WHOLE_CITY);
    }

    int batches() {
        return part(100_000);
    }

    int rowsOfBatch() {
        return part(1_000_000);
    }

    int refusals() {
        return part(100_000);
    }

    int events() {
        return part(1_000_000);
    }

    int checks() {
        return part(300_000);
    }

    int jobs() {
        return part(100_000);
    }

    int cases() {
        return part(30_000);
    }

    int proposals() {
        return part(20_000);
    }

    int users() {
        return part(2_000);
    }
}
