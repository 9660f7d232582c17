package yibao.enrolment.rest;

/** How many rows of a list one answer holds. */
final class PageSize {
    private static final int LONGEST = 1_000;

    private PageSize() {
    }

    static int of(int wanted) {
        return Math.max(1, Math.min(wanted, LONGEST));
    }
}
