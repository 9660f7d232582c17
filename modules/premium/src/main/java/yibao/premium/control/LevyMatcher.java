package yibao.premium.control;

import yibao.premium.DifferenceType;

/**
 * Brings levies and receipts of one insutype and year together, person by person, and asks {@link ReconciliationTable}.
 *
 * <p>One open-addressing table of 32 bytes a slot: certificate, name, and two words of packed amounts. Nothing is
 * allocated for a row or a person. Not safe for several threads; see {@link PartitionedMatcher}.
 */
public final class LevyMatcher implements MatcherInput {

    /** The largest amount of one person a slot can hold, in fen: 10,737,418.23 yuan. */
    public static final long MOST_FEN = (1L << 30) - 1;

    // the words of a slot beside its key
    private static final int NAME = 1;
    private static final int LEVY = 2;
    private static final int PAID = 3;

    // the levy word: due 30 bits, fee 30 bits, four flags
    private static final int FEE_AT = 30;
    private static final long LEVIED = 1L << 60;
    private static final long REGISTERED = 1L << 61;
    private static final long REFUNDED = 1L << 62;
    private static final long NAMES_DIFFER = 1L << 63;
    // the paid word: subsidy 30 bits, payments 3 bits (7 means seven or more), paid 31 bits signed
    private static final int PAYMENTS_AT = 30;
    private static final long MOST_PAYMENTS = 7;
    private static final int PAID_AT = 33;
    private static final long BELOW_PAID = (1L << PAID_AT) - 1;

    private final boolean windowClosed;
    private final SlotTable table;
    /** The words of {@link #table}; read anew after every slot that may have been added. */
    private long[] slots;

    private long leviedCount;
    private long levied;
    private long receivedCount;
    private long received;

    /** Called once for every person; the account is good only until the call returns. */
    public interface Visitor {
        void outcome(long certKey, DifferenceType type, Account account);
    }

    public LevyMatcher(boolean windowClosed, int expectedPersons) {
        this.windowClosed = windowClosed;
        this.table = new SlotTable(expectedPersons);
        this.slots = table.words();
    }

    @Override
    public void levy(long certKey, long due, long fee, long subsidy, long registerNameKey) {
        requireAmount(due);
        requireAmount(fee);
        requireAmount(subsidy);
        int at = nameInRegister(certKey, registerNameKey);
        if ((slots[at + LEVY] & LEVIED) != 0) {
            throw new IllegalStateException("a person is levied twice for one insutype and year");
        }
        slots[at + LEVY] |= due | fee << FEE_AT | LEVIED;
        slots[at + PAID] |= subsidy;
        leviedCount++;
        levied += due;
    }

    @Override
    public void register(long certKey, long registerNameKey) {
        nameInRegister(certKey, registerNameKey);
    }

    @Override
    public void pay(long certKey, long fen, long nameKey) {
        requireAmount(fen);
        int at = nameOnReceipt(certKey, nameKey);
        if (payments(slots[at + PAID]) < MOST_PAYMENTS) {
            slots[at + PAID] += 1L << PAYMENTS_AT;
        }
        book(at, fen);
    }

    @Override
    public void refund(long certKey, long fen, long nameKey) {
        requireAmount(fen);
        int at = nameOnReceipt(certKey, nameKey);
        slots[at + LEVY] |= REFUNDED;
        book(at, -fen);
    }

    /** Visits everyone who has a levy or a receipt; the totals add up to what went in, or nothing is returned. */
    public OutcomeTotals forEach(Visitor visitor) {
        OutcomeTotals totals = new OutcomeTotals();
        Cursor account = new Cursor();
        for (account.at = 0; account.at < slots.length; account.at += SlotTable.WORDS) {
            if (slots[account.at] != 0 && (account.levied() || account.hasReceipts())) {
                DifferenceType type = ReconciliationTable.decide(account);
                totals.add(type, account.due(), account.paid());
                visitor.outcome(slots[account.at], type, account);
            }
        }
        if (totals.levied() != levied || totals.received() != received) {
            throw new IllegalStateException("the totals by type do not add up to what was levied and received");
        }
        return totals;
    }

    public long leviedCount() {
        return leviedCount;
    }

    public long levied() {
        return levied;
    }

    /** Receipts of both kinds. */
    public long receivedCount() {
        return receivedCount;
    }

    public long received() {
        return received;
    }

    private int nameInRegister(long certKey, long nameKey) {
        int at = slotOf(certKey);
        long flags = slots[at + LEVY];
        if ((flags & REGISTERED) == 0) {
            if (hasReceipts(at) && slots[at + NAME] != nameKey) {
                slots[at + LEVY] |= NAMES_DIFFER;
            }
            slots[at + LEVY] |= REGISTERED;
            slots[at + NAME] = nameKey;
        }
        return at;
    }

    /** Without a register's name yet, receipts are compared with the first of them: two names cannot both be right. */
    private int nameOnReceipt(long certKey, long nameKey) {
        int at = slotOf(certKey);
        if ((slots[at + LEVY] & REGISTERED) == 0 && !hasReceipts(at)) {
            slots[at + NAME] = nameKey;
        } else if (slots[at + NAME] != nameKey) {
            slots[at + LEVY] |= NAMES_DIFFER;
        }
        return at;
    }

    private int slotOf(long certKey) {
        int at = table.slotOf(certKey);
        slots = table.words();
        return at;
    }

    private void book(int at, long fen) {
        long word = slots[at + PAID];
        long paid = (word >> PAID_AT) + fen;
        if (paid > MOST_FEN || paid < -MOST_FEN) {
            throw new IllegalArgumentException("more than " + MOST_FEN + " fen on one person");
        }
        slots[at + PAID] = paid << PAID_AT | word & BELOW_PAID;
        receivedCount++;
        received += fen;
    }

    private boolean hasReceipts(int at) {
        return payments(slots[at + PAID]) > 0 || (slots[at + LEVY] & REFUNDED) != 0;
    }

    private static long payments(long paidWord) {
        return paidWord >>> PAYMENTS_AT & MOST_PAYMENTS;
    }

    private static void requireAmount(long fen) {
        if (fen < 0 || fen > MOST_FEN) {
            throw new IllegalArgumentException("an amount must lie between 0 and " + MOST_FEN + " fen");
        }
    }

    /** Reads one slot after the other as an account. */
    private final class Cursor implements Account {
        private int at;

        @Override
        public boolean levied() {
            return (slots[at + LEVY] & LEVIED) != 0;
        }

        @Override
        public long due() {
            return slots[at + LEVY] & MOST_FEN;
        }

        @Override
        public long fee() {
            return slots[at + LEVY] >>> FEE_AT & MOST_FEN;
        }

        @Override
        public long subsidy() {
            return slots[at + PAID] & MOST_FEN;
        }

        @Override
        public long paid() {
            return slots[at + PAID] >> PAID_AT;
        }

        @Override
        public int payments() {
            return (int) LevyMatcher.payments(slots[at + PAID]);
        }

        @Override
        public boolean hasRefunds() {
            return (slots[at + LEVY] & REFUNDED) != 0;
        }

        @Override
        public boolean nameDiffers() {
            return (slots[at + LEVY] & (REGISTERED | NAMES_DIFFER)) == (REGISTERED | NAMES_DIFFER);
        }

        @Override
        public boolean windowClosed() {
            return windowClosed;
        }
    }
}
