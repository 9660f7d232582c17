package yibao.simulators;

/** A one-to-one reordering of 0..size-1 in which neighbours end far apart; it needs no memory. */
record Spread(long size, long stride, long start) {

    static Spread over(long size, long seed) {
        long stride = Math.max(1, Math.round(size * 0.6180339887));
        while (gcd(stride, size) != 1) {
            stride++;
        }
        return new Spread(size, stride, Math.floorMod(seed, size));
    }

    long place(long i) {
        return (i % size * stride + start) % size;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
