package yibao.premium.control;

/**
 * An open-addressing hash table of four {@code long}s a slot, the first of them the key. It is at most three quarters
 * full and grows by half; 0 is no key.
 */
final class SlotTable {

    static final int WORDS = 4;

    private static final int LEAST = 16;
    private static final int MOST = Integer.MAX_VALUE / WORDS - 2;

    private long[] words;
    private int capacity;
    private int used;

    SlotTable(int expected) {
        resize(Math.max(LEAST, expected * 3L / 2));
    }

    long[] words() {
        return words;
    }

    /** Where the words of this key begin; a key met for the first time gets an empty slot, and the words may move. */
    int slotOf(long key) {
        if (key == 0) {
            throw new IllegalArgumentException("0 is no key");
        }
        int at = find(key);
        if (words[at] == key) {
            return at;
        }
        if (used >= capacity - (capacity >> 2)) {
            grow();
            at = find(key);
        }
        words[at] = key;
        used++;
        return at;
    }

    static long mix(long key) {
        long h = key * 0x9E3779B97F4A7C15L;
        h = (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L;
        return h ^ (h >>> 32);
    }

    private int find(long key) {
        int slot = (int) ((mix(key) >>> 32) * capacity >>> 32);
        while (true) {
            int at = slot * WORDS;
            if (words[at] == key || words[at] == 0) {
                return at;
            }
            slot = slot + 1 == capacity ? 0 : slot + 1;
        }
    }

    private void grow() {
        if (capacity == MOST) {
            throw new IllegalStateException("more than " + used + " people in one table");
        }
        long[] old = words;
        resize(capacity + (long) (capacity >> 1));
        for (int from = 0; from < old.length; from += WORDS) {
            if (old[from] != 0) {
                System.arraycopy(old, from, words, find(old[from]), WORDS);
            }
        }
    }

    private void resize(long wanted) {
        capacity = (int) Math.min(wanted, MOST);
        words = new long[capacity * WORDS];
    }
}
