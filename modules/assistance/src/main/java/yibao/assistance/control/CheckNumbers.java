package yibao.assistance.control;

import java.util.UUID;

/**
 * The numbers of one list's checks: UUIDs that begin with the same random half and rise, so that a hundred thousand of them
 * are appended to an index instead of being strewn over it. They tell nothing and open nothing: who may see a check is
 * asked of the person it is about.
 */
final class CheckNumbers {
    /** The variant that every UUID of this kind carries in its second half. */
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_PART = 0x3fff_ffff_0000_0000L;
    private final UUID first = UUID.randomUUID();
    private int given;

    String next() {
        return new UUID(first.getMostSignificantBits(), VARIANT | first.getLeastSignificantBits() & RANDOM_PART | Integer.toUnsignedLong(given++)).toString();
    }
}
