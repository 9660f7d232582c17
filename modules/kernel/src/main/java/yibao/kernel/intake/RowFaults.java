package yibao.kernel.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import yibao.kernel.db.Sql;
import yibao.kernel.db.Staging;

/** Every fault of every row of one batch, held in the database until the receipt is written. */
public final class RowFaults {

    private static final int LONGEST = 200;

    private final Connection connection;
    private final Staging faults;

    private RowFaults(Connection connection, Staging faults) {
        this.connection = connection;
        this.faults = faults;
    }

    public static RowFaults open(Connection connection) throws SQLException {
        return new RowFaults(connection, Staging.open(connection, "staged_fault",
                "line integer, row_key varchar(200), field varchar(60), code varchar(60), message varchar(400)",
                "line"));
    }

    /** @param key the row's business key, as the sender wrote it */
    public void refuse(int line, String key, String field, String code, String message) throws SQLException {
        faults.add(line, key.length() > LONGEST ? key.substring(0, LONGEST) : key, field, code, message);
    }

    /** @param select gives line, row_key, field, code, message */
    public void refuseAll(String select, Object... parameters) throws SQLException {
        faults.complete();
        Sql.execute(connection, faults.sql("insert into {stage} (line, row_key, field, code, message) " + select),
                parameters);
    }

    /** Takes the rows that have faults out of a staging; its rows bear their {@code line}. */
    public void removeFrom(Staging stage) throws SQLException {
        if (rows() > 0) {
            Sql.execute(connection, "delete from " + stage.table() + " where exists (select 1 from " + faults.table()
                    + " f where f.line = " + stage.table() + ".line)");
        }
    }

    /** Rows with at least one fault. */
    public long rows() throws SQLException {
        faults.complete();
        return Sql.get(connection, row -> row.getLong(1), faults.sql("select count(distinct line) from {stage}"));
    }

    public Map<String, Long> countByCode() throws SQLException {
        faults.complete();
        Map<String, Long> counts = new LinkedHashMap<>();
        Sql.forEach(connection, row -> counts.put(row.getString(1), row.getLong(2)),
                faults.sql("select code, count(*) from {stage} group by code order by 2 desc, 1"));
        return counts;
    }

    /** The table with the columns line, row_key, field, code, message: for statements that leave bad rows out. */
    public String table() {
        return faults.table();
    }
}
