package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yibao.exchange.RefusalsPage;
import yibao.exchange.RowsPage;
import yibao.kernel.Masked;
import yibao.kernel.audit.Seen;
import yibao.kernel.db.Slice;
import yibao.kernel.db.Sql;
import yibao.kernel.platform.Database;

/** Faults of rows as the console shows them: masked, a page at a time. */
@ApplicationScoped
public class Refusals {

    private static final String SELECT = "select line, row_key, field, code, message from exchange_refusal "
            + "where batch_id = ? ";

    private Database database;
    private Messages messages;

    protected Refusals() {
    }

    @Inject
    public Refusals(Database database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    /**
     * Whole rows: all faults of a row stand on one page.
     *
     * @param after the last line of the page before, 0 for the first page
     */
    public Page page(String batchId, String contract, int after, int limit) throws SQLException {
        List<Fault> found = list(contract, SELECT + "and line > ? order by line, field, code fetch first "
                + limit + " rows only", batchId, after);
        if (found.size() < limit) {
            return page(found, null);
        }
        int last = found.get(limit - 1).shown().line();
        List<Fault> whole = found.stream().filter(fault -> fault.shown().line() < last).toList();
        return whole.isEmpty() ? page(found, String.valueOf(last))
                : page(whole, String.valueOf(whole.get(whole.size() - 1).shown().line()));
    }

    /** Everybody whose rows were refused, in the order of the file. */
    public void forEachPerson(String batchId, String contract, Consumer<Seen> taker) throws SQLException {
        boolean keyIsPerson = isKeyedByPerson(contract);
        try (Connection connection = database.open()) {
            Sql.forEach(connection, row -> fault(row, keyIsPerson).people().forEach(taker), SELECT + "order by line, field, code", batchId);
        }
    }

    /** A page with whom it is about. */
    public record Page(RefusalsPage shown, List<Seen> people) {
    }

    private record Fault(RowsPage.Refusal shown, Stream<Seen> people) {
    }

    private static Page page(List<Fault> faults, String next) {
        return new Page(new RefusalsPage(faults.stream().map(Fault::shown).toList(), next),
                faults.stream().flatMap(Fault::people).distinct().toList());
    }

    /** Every fault of every row counts. */
    public long count(String batchId) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.get(connection, row -> row.getLong(1), "select count(*) from exchange_refusal where batch_id = ?", batchId);
        }
    }

    /** @param slice of the faults in the order of the file */
    public Page page(String batchId, String contract, Slice slice) throws SQLException {
        String way = slice.direction(false);
        return page(slice.inOrder(list(contract, SELECT + "order by line" + way + ", field" + way + ", code" + way + slice.clause(), batchId)), null);
    }

    List<RowsPage.Refusal> between(String batchId, String contract, int first, int last) throws SQLException {
        return list(contract, SELECT + "and line between ? and ? order by line, field, code", batchId, first, last).stream()
                .map(Fault::shown).toList();
    }

    private List<Fault> list(String contract, String sql, Object... parameters) throws SQLException {
        boolean keyIsPerson = isKeyedByPerson(contract);
        try (Connection connection = database.open()) {
            return Sql.list(connection, row -> fault(row, keyIsPerson), sql, parameters);
        }
    }

    private boolean isKeyedByPerson(String contract) {
        return messages.find(contract).map(message -> message.keyColumns().get(0).equals("certno")).orElse(true);
    }

    private static Fault fault(ResultSet row, boolean keyIsPerson) throws SQLException {
        String key = row.getString(2);
        RowsPage.Refusal shown = new RowsPage.Refusal(row.getInt(1), keyIsPerson ? Masked.certno(key) : Concealed.text(key),
                row.getString(3), row.getString(4), Concealed.text(row.getString(5)));
        return new Fault(shown, keyIsPerson ? PeopleOfRows.of(key, row.getInt(1)) : Stream.empty());
    }
}
