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

/** Writes the results of one run: what held until now ends, what holds from now on is added by the bulk path. */
public class Results {
    private static final int CHUNK = 5_000;
    private final Connection connection;
    private final Run run;
    private final BulkInsert rows;
    private final List<String> ending = new ArrayList<>();

    public Results(Connection connection, Run run) throws SQLException {
        this.connection = connection;
        this.run = run;
        this.rows = BulkInsert.into(connection, "settlement_result", Stream.concat(Stream.of("setl_id", "known_to"),
                ResultColumns.NAMES.stream()).toArray(String[]::new));
    }

    /** @param before what held until now, null where nothing did */
    public void put(String setlId, KeptResult before, KeptResult now) throws SQLException {
        if (before != null) {
            ending.add(setlId);
            if (ending.size() >= CHUNK) {
                endThose();
            }
        }
        rows.add(ResultColumns.valuesOf(setlId, now, run));
    }

    public void complete() throws SQLException {
        endThose();
        rows.flush();
    }

    /** The new ones may be there already. */
    private void endThose() throws SQLException {
        if (!ending.isEmpty()) {
            Sql.execute(connection, "update settlement_result set known_to = ? where setl_id = any(?) and known_to = ? and run_no <> ?",
                    run.knownAt(), ending.toArray(String[]::new), Known.FOREVER, run.number());
            ending.clear();
        }
    }
}
