package yibao.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Bills, results and the policy of one day as tables of PostgreSQL. */
final class SettlementTables {

    static final String RESULTS = "bill_id, deductible, basic, major, assistance, tilt, burden";
    private static final int CHUNK = 10_000;
    private final Connection connection;

    SettlementTables(Connection connection) {
        this.connection = connection;
    }

    void make(SettlementCity city) throws SQLException, IOException {
        execute("drop schema public cascade");
        execute("create schema public");
        execute("create table bill (id integer primary key, person integer not null, day integer not null, care smallint not null, level smallint not null,"
                + " outside boolean not null, referred boolean not null, scope bigint not null, class smallint not null)");
        execute("create table result (bill_id integer primary key, deductible bigint not null, basic bigint not null, major bigint not null,"
                + " assistance bigint not null, tilt bigint not null, burden bigint not null)");
        load(city);
        execute("create index bill_in_order on bill (person, day, id)");
        new SettlementPolicyTables(connection).make();
        execute("vacuum analyze");
        execute("checkpoint");
    }

    private void load(SettlementCity city) throws SQLException, IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < city.rows; i++) {
            lines.append(i + 1).append(',').append(city.person[i] + 1).append(',').append(city.day[i]).append(',').append(city.care[i].ordinal()).append(',')
                    .append(city.level[i].ordinal()).append(',').append(city.outside[i]).append(',').append(city.referred[i]).append(',')
                    .append(city.scope[i]).append(',').append(city.inClass[i]).append('\n');
            if ((i + 1) % CHUNK == 0 || i + 1 == city.rows) {
                copy().copyIn("copy bill from stdin (format csv)", new StringReader(lines.toString()));
                lines.setLength(0);
            }
        }
    }

    CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Reads the results back, after the clock has stopped. */
    void digest(Path file) throws SQLException, IOException {
        SettlementCity.Digest digest = new SettlementCity.Digest();
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select " + RESULTS + " from result order by bill_id")) {
            while (rows.next()) {
                digest.add(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5), rows.getLong(6), rows.getLong(7));
            }
        }
        digest.writeTo(file);
    }

    static String text(String resource) {
        try (InputStream text = SettlementTables.class.getResourceAsStream(resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
