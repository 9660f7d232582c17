package yibao.settlement.entity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import yibao.kernel.Known;
import yibao.kernel.db.BulkInsert;
import yibao.kernel.db.Sql;
import yibao.settlement.KeptResult;

/** Writes the results of one run: what held until now ends, what holds from now on is added by the bulk path, on its way while more is worked out. */
public class Results {
    private final Connection connection;
    private final Run run;
    private final BulkInsert rows;
    private final List<String> ending = new ArrayList<>();

    public Results(Connection connection, Run run) throws SQLException {
        this.connection = connection;
        this.run = run;
        this.rows = BulkInsert.flowing(connection, "settlement_result", Stream.concat(Stream.of("setl_id", "known_to"),
                ResultColumns.NAMES.stream()).toArray(String[]::new));
    }

    /**
     * From the first of them until {@link #settle} or {@link #abandon} the connection is theirs.
     *
     * @param before what held until now, null where nothing did
     */
    public void put(String setlId, KeptResult before, KeptResult now) throws SQLException {
        if (before != null) {
            ending.add(setlId);
        }
        rows.add(ResultColumns.valuesOf(setlId, now, run));
    }

    /** Those put so far are in the table, and what they follow has ended. */
    public void settle() throws SQLException {
        rows.flush();
        if (!ending.isEmpty()) {
            Sql.execute(connection, "update settlement_result set known_to = ? where setl_id = any(?) and known_to = ? and run_no <> ?",
                    run.knownAt(), ending.toArray(String[]::new), Known.FOREVER, run.number());
            ending.clear();
        }
    }

    /** Where something went wrong since they were last settled. */
    public void abandon() throws SQLException {
        rows.abandon();
    }
}
