package yibao.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** One click of the desk, and the SQL that somebody would write who wanted just those rows. */
record DeskQuestion(String name, Callable<?> door, Connection connection, String bare, List<Object> parameters) {

    private static final int WARM = 3;

    /** Medians in milliseconds. */
    record Answer(String name, double doorMs, double bareMs) {
        double ratio() {
            return doorMs / Math.max(bareMs, 0.01);
        }
    }

    Answer ask(int repeat) throws Exception {
        List<Double> doors = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        for (int i = -WARM; i < repeat; i++) {
            double bare = milliseconds(this::read);
            double through = milliseconds(door);
            if (i >= 0) {
                bares.add(bare);
                doors.add(through);
            }
        }
        return new Answer(name, median(doors), median(bares));
    }

    private int read() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(bare)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            int rows = 0;
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows += found.getString(1) == null ? 0 : 1;
                }
            }
            return rows;
        }
    }

    private static double milliseconds(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> figures) {
        Collections.sort(figures);
        return figures.get(figures.size() / 2);
    }
}
