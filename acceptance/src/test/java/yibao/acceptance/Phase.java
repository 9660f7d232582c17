package yibao.acceptance;

import java.util.List;
import java.util.function.Consumer;

/** What the worker is doing, told from the statements it sends. */
enum Phase {
    /** Nothing that matters, or between two things. */
    OTHER,
    /** The rows are being read and put beside the tables. */
    STAGED,
    /** They are compared with one another and with what is known. */
    CHECKED,
    /** They and the receipt are being written; ends with the commit. */
    APPLIED,
    /** The receipt is being put into the outbox and the files come to rest; ends with the commit. */
    ANSWERED,
    /** What the batch has caused: reconciled and written for tax, or measured and pushed to civil affairs. */
    FOLLOWED;

    /** The phases of the batch itself, in their order. */
    static final List<Phase> OF_A_BATCH = List.of(STAGED, CHECKED, APPLIED, ANSWERED);

    /** Says each phase once, as it begins. */
    static final class Ear implements Consumer<String> {

        private final Consumer<Phase> tell;
        private Phase now = OTHER;
        private String before = "";

        Ear(Consumer<Phase> tell) {
            this.tell = tell;
        }

        @Override
        public void accept(String statement) {
            Phase next = after(statement);
            before = statement;
            if (next != now) {
                now = next;
                tell.accept(next);
            }
        }

        private Phase after(String statement) {
            if (statement.equals(BoundDatabase.COMMIT)) {
                return now == APPLIED ? ANSWERED : OTHER;
            }
            if (statement.contains("next_expected from exchange_sequence") && before.contains("state = 'CLAIMED'")) {
                return STAGED;
            }
            if (statement.contains("'DUPLICATE_IN_FILE'")) {
                return CHECKED;
            }
            if (statement.startsWith("delete from staged_receipt where exists (select 1 from receipt")
                    || statement.startsWith("insert into settlement_run ")) {
                return APPLIED;
            }
            if (statement.startsWith("select 1 from exchange_refusal")) {
                return ANSWERED;
            }
            return statement.contains("delete from difference where run_id") || statement.contains("staged_crossing") ? FOLLOWED : now;
        }
    }
}
