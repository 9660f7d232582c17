package yibao.exchange;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.kernel.intake.Intake;
import yibao.kernel.intake.Line;

/**
 * One message that partners may send: how a row is read, and the door its rows go through.
 *
 * @param <T> the domain's record of one row
 */
public interface InboundMessage<T> {

    /** The contract's name and version: {@code premium-receipts/1}. */
    String contract();

    Set<String> requiredColumns();

    Set<String> optionalColumns();

    /** The columns that name a row in the receipt; the first that is filled is shown. */
    List<String> keyColumns();

    /** The sum the manifest declares: this row's part in fen, refunds negative; 0 where it cannot be read. */
    default Optional<AmountColumn> amountColumn() {
        return Optional.empty();
    }

    /** Turns text into the domain's record. Faults go to the row; what it returns is used only if there are none. */
    T read(Row row);

    /** Hands every good row to the module's door, in the running transaction. */
    Intake.Applied apply(Intake intake, Iterator<Line<T>> lines) throws SQLException;

    /** Reads the money of one row for the control total. */
    interface AmountColumn {
        long fenOf(Row row);
    }
}
