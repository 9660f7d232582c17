package yibao.simulators;

/** Throws that depend on the seed, the thing and the question only, so any person can be made without making the others first. */
record Dice(long seed) {

    /** A number from 0 to {@code sides - 1}. */
    int roll(long thing, String question, int sides) {
        return (int) Math.floorMod(mix(seed ^ mix(thing ^ mix(question.hashCode()))), (long) sides);
    }

    boolean happens(long thing, String question, int perTenThousand) {
        return roll(thing, question, 10_000) < perTenThousand;
    }

    private static long mix(long z) {
        z += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
