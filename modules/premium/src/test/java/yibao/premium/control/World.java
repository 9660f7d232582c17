package yibao.premium.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yibao.kernel.NameKey;
import yibao.premium.DifferenceType;

/** A small town's levies and receipts, which the matcher and the SQL text can both be asked about. */
record World(List<Levy> levies, List<Receipt> receipts, boolean windowClosed) {

    record Levy(long cert, String name, boolean inForce, long due, long fee, long subsidy) {
    }

    record Receipt(long cert, String name, String clctType, long fen) {
    }

    record Outcome(DifferenceType type, long due, long paid) {
    }

    Map<Long, Outcome> askMatcher() {
        LevyMatcher matcher = new LevyMatcher(windowClosed, 0);
        levies.forEach(levy -> feed(matcher, levy));
        receipts.forEach(receipt -> feed(matcher, receipt));
        Map<Long, Outcome> outcomes = new TreeMap<>();
        matcher.forEach((cert, type, account) -> outcomes.put(cert, new Outcome(type, account.due(), account.paid())));
        return outcomes;
    }

    static void feed(MatcherInput matcher, Levy levy) {
        if (levy.inForce()) {
            matcher.levy(levy.cert(), levy.due(), levy.fee(), levy.subsidy(), NameKey.of(levy.name()));
        } else {
            matcher.register(levy.cert(), NameKey.of(levy.name()));
        }
    }

    static void feed(MatcherInput matcher, Receipt receipt) {
        if ("PAY".equals(receipt.clctType())) {
            matcher.pay(receipt.cert(), receipt.fen(), NameKey.of(receipt.name()));
        } else {
            matcher.refund(receipt.cert(), receipt.fen(), NameKey.of(receipt.name()));
        }
    }

    Map<Long, Outcome> askSql(Connection connection) throws SQLException {
        load(connection);
        Map<Long, Outcome> outcomes = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql())) {
            while (row.next()) {
                outcomes.put(row.getLong("cert"),
                        new Outcome(DifferenceType.valueOf(row.getString("outcome")), row.getLong("due_fen"), row.getLong("paid_fen")));
            }
        }
        return outcomes;
    }

    private String sql() {
        try (InputStream text = World.class.getResourceAsStream("/oracle/reconciliation.sql")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--.*", "").replace(":window_closed", String.valueOf(windowClosed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists levy_line");
            statement.execute("drop table if exists receipt_line");
            statement.execute("create table levy_line (cert bigint, person_name varchar(50), in_force boolean, due_fen bigint, fee_fen bigint, subsidy_fen bigint)");
            statement.execute("create table receipt_line (cert bigint, person_name varchar(50), clct_type varchar(6), fen bigint)");
        }
        for (Levy l : levies) {
            insert(connection, "insert into levy_line values (?, ?, ?, ?, ?, ?)", l.cert(), NameKey.fold(l.name()), l.inForce(), l.due(), l.fee(), l.subsidy());
        }
        for (Receipt r : receipts) {
            insert(connection, "insert into receipt_line values (?, ?, ?, ?)", r.cert(), NameKey.fold(r.name()), r.clctType(), r.fen());
        }
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
