package yibao.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import yibao.settlement.Care;
import yibao.settlement.HospitalLevel;
import yibao.settlement.Insurance;
import yibao.settlement.Standing.Cover;
import yibao.settlement.control.BillColumns;
import yibao.settlement.control.BulkYears;

/** The application's calculation on PostgreSQL: bills out by COPY, over the columns, payments in by COPY, committed. */
final class SettlementCopyContestant {

    private static final int BUFFER = 1 << 16;
    private static final Care[] CARES = Care.values();
    private static final HospitalLevel[] LEVELS = HospitalLevel.values();

    private SettlementCopyContestant() {
    }

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        try (Connection connection = DriverManager.getConnection(arguments[2])) {
            SettlementTables tables = new SettlementTables(connection);
            tables.make(new SettlementCity(rows));
            BulkYears rules = new BulkYears(SettlementCity.policy(), SettlementCity.NOW, SettlementCity.days());
            connection.setAutoCommit(false);
            Run run = Run.begin();
            BillColumns columns = new BillColumns(rows);
            int[] ids = read(tables, rules, columns);
            run.note("read");
            rules.settle(columns, 0, rows);
            run.note("settled");
            write(tables, columns, ids);
            connection.commit();
            run.end();
            tables.digest(Path.of(arguments[1]));
        }
    }

    private static int[] read(SettlementTables tables, BulkYears rules, BillColumns columns) throws SQLException {
        long[] bits = SettlementCity.CLASSES.stream().mapToLong(code -> code.isEmpty() ? 0 : rules.classes(List.of(code))).toArray();
        int[] ids = new int[columns.rows()];
        long[] fields = new long[9];
        CopyOut out = tables.copy().copyOut("copy (select id, person, day, care, level, outside::int, referred::int, scope, class from bill"
                + " order by person, day, id) to stdout (format csv)");
        int row = 0;
        for (byte[] line = out.readFromCopy(); line != null; line = out.readFromCopy()) {
            parse(line, fields);
            ids[row] = (int) fields[0];
            columns.put(row, (int) fields[1], (int) fields[2], Insurance.RESIDENT, CARES[(int) fields[3]], LEVELS[(int) fields[4]], fields[5] == 1,
                    fields[6] == 1, fields[7], 0);
            columns.standing(row++, bits[(int) fields[8]], Cover.IN_FORCE, 1, 0);
        }
        return ids;
    }

    private static void parse(byte[] line, long[] fields) {
        int field = 0;
        long value = 0;
        for (byte letter : line) {
            if (letter >= '0') {
                value = value * 10 + letter - '0';
            } else {
                fields[field++] = value;
                value = 0;
            }
        }
    }

    private static void write(SettlementTables tables, BillColumns columns, int[] ids) throws SQLException, IOException {
        CopyIn in = tables.copy().copyIn("copy result (" + SettlementTables.RESULTS + ") from stdin (format csv)");
        StringBuilder lines = new StringBuilder(BUFFER);
        for (int i = 0; i < ids.length; i++) {
            lines.append(ids[i]).append(',').append(columns.deductible[i]).append(',').append(columns.basic[i]).append(',').append(columns.major[i]).append(',')
                    .append(columns.assistance[i]).append(',').append(columns.tilt[i]).append(',').append(columns.burden[i]).append('\n');
            if (lines.length() > BUFFER - 200 || i + 1 == ids.length) {
                byte[] bytes = lines.toString().getBytes(StandardCharsets.ISO_8859_1);
                in.writeToCopy(bytes, 0, bytes.length);
                lines.setLength(0);
            }
        }
        in.endCopy();
    }
}
