package yibao.kernel.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import yibao.kernel.Money;

/**
 * A batch as a module's door sees it: where it comes from, where its refusals go, and whether it may be applied.
 */
public interface Intake {

    String sender();

    /** Names the batch in records and reasons: {@code CIVIL320681 #12}. */
    String source();

    LocalDate businessDate();

    /** Whether the batch replaces the sender's whole list as of its business date. */
    boolean full();

    /** When we came to know what the batch says. */
    Instant knownFrom();

    RowFaults faults();

    /**
     * Asked once, when every row has been read and checked and none is applied. Returns if the batch may be applied;
     * otherwise it throws what only the exchange catches, and the door lets it pass.
     */
    void confirm() throws SQLException;

    /** What a door did with a batch. */
    record Applied(long accepted, long unchanged, Money amount) {
    }
}
