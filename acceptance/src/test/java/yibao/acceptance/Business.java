package yibao.acceptance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Everything the bureau knows about people and money, row by row: what a batch that is not applied may not touch. */
final class Business {

    private static final List<String> TABLES = List.of("person", "insured_period", "hardship_listing", "levy", "receipt",
            "arrival", "reconciliation", "reconciliation_total", "difference", "job");

    private Business() {
    }

    static List<String> rows(Bureau bureau) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : TABLES) {
            rows.addAll(bureau.rows("select '" + table + "', t.* from " + table + " t").stream().sorted().toList());
        }
        return rows;
    }
}
