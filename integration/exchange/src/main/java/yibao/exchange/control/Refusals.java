package yibao.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import yibao.exchange.RefusalsPage;
import yibao.exchange.RowsPage;
import yibao.kernel.Masked;
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
    public RefusalsPage page(String batchId, String contract, int after, int limit) throws SQLException {
        List<RowsPage.Refusal> found = list(contract, SELECT + "and line > ? order by line, field, code fetch first "
                + limit + " rows only", batchId, after);
        if (found.size() < limit) {
            return new RefusalsPage(found, null);
        }
        int last = found.get(limit - 1).line();
        List<RowsPage.Refusal> whole = found.stream().filter(fault -> fault.line() < last).toList();
        return whole.isEmpty() ? new RefusalsPage(found, String.valueOf(last))
                : new RefusalsPage(whole, String.valueOf(whole.get(whole.size() - 1).line()));
    }

    /** Every fault of every row counts. */
    public long count(String batchId) throws SQLException {
        try (Connection connection = database.open()) {
            return Sql.get(connection, row -> row.getLong(1), "select count(*) from exchange_refusal where batch_id = ?", batchId);
        }
    }

    /** @param slice of the faults in the order of the file */
    public List<RowsPage.Refusal> page(String batchId, String contract, Slice slice) throws SQLException {
        String way = slice.direction(false);
        return slice.inOrder(list(contract, SELECT + "order by line" + way + ", field" + way + ", code" + way + slice.clause(), batchId));
    }

    List<RowsPage.Refusal> between(String batchId, String contract, int first, int last) throws SQLException {
        return list(contract, SELECT + "and line between ? and ? order by line, field, code", batchId, first, last);
    }

    private List<RowsPage.Refusal> list(String contract, String sql, Object... parameters) throws SQLException {
        boolean keyIsPerson = messages.find(contract).map(message -> message.keyColumns().get(0).equals("certno"))
                .orElse(true);
        try (Connection connection = database.open()) {
            return Sql.list(connection, row -> read(row, keyIsPerson), sql, parameters);
        }
    }

    private static RowsPage.Refusal read(ResultSet row, boolean keyIsPerson) throws SQLException {
        String key = row.getString(2);
        return new RowsPage.Refusal(row.getInt(1), keyIsPerson ? Masked.certno(key) : Concealed.text(key),
                row.getString(3), row.getString(4), Concealed.text(row.getString(5)));
    }
}
