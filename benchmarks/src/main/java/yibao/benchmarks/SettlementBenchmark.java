package yibao.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One-stop settlement in bulk through the application's own door, committed. On PostgreSQL beside the same arithmetic in one SQL
 * statement and, on fewer rows, beside entities one by one; all must come to the same results. On H2 the door alone.
 */
record SettlementBenchmark(String database, int rows, int entityRows, int repeat, Path dir, boolean record) {

    private static final String[] SMALL = {"-Xmx256m", "-XX:+UseSerialGC"};

    void run() throws Exception {
        SettlementFiles.in(dir, rows);
        System.out.printf("%s, %,d settlements; entities %,d; load %.2f%n", database, rows, entityRows, Run.load());
        Contestant door = new Contestant("door", SettlementDoorContestant.class, SMALL);
        if (database.equals("h2")) {
            for (int i = 0; i < repeat; i++) {
                Files.deleteIfExists(dir.resolve("settlements-h2.mv.db"));
                run(door, rows, "jdbc:h2:file:" + dir.resolve("settlements-h2").toAbsolutePath() + ";WRITE_DELAY=0");
            }
            report("settlements on h2: the door", door.median(), rows);
            return;
        }
        SettlementFiles.in(dir, entityRows);
        Contestant sql = new Contestant("SQL", SettlementSqlContestant.class, SMALL);
        Contestant doorFew = new Contestant("door few", SettlementDoorContestant.class, SMALL);
        Contestant entities = new Contestant("EclipseLink", SettlementEntityContestant.class, SMALL);
        try (EmbeddedPostgres server = BatchBenchmark.durablePostgres()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            for (int i = 0; i < repeat; i++) {
                requireEqual(run(door, rows, url), run(sql, rows, url));
                requireEqual(run(doorFew, entityRows, url), run(entities, entityRows, url));
            }
        }
        report("settlements on postgresql: the door beside the arithmetic alone in one SQL statement", door.median(), sql.median(), rows, "");
        double rates = rows / door.median().seconds() / (entityRows / entities.median().seconds());
        report("settlements on postgresql: the door beside EclipseLink row by row", doorFew.median(), entities.median(), entityRows,
                String.format("; rate at %,d: %.1fx", rows, rates));
    }

    private String run(Contestant contestant, int bills, String url) throws IOException, InterruptedException {
        Path digest = dir.resolve("settlements.digest");
        contestant.run(String.valueOf(bills), digest.toString(), url, dir.toString());
        return Files.readString(digest);
    }

    private static void requireEqual(String one, String other) {
        if (!one.equals(other)) {
            throw new IllegalStateException("the results differ: " + one + " and " + other);
        }
    }

    private void report(String what, Run us, int bills) throws IOException {
        System.out.printf("%s: %.1f s, %,.0f rows/s, %.0f MB%n", what, us.seconds(), bills / us.seconds(), us.peakMb());
        if (record) {
            Results.append(what, bills, String.format("%.2f s", us.seconds()), String.format("%,.0f rows/s", bills / us.seconds()),
                    String.format("%.0f MB", us.peakMb()), String.format("%.1f", us.cpuSeconds()));
        }
    }

    private void report(String what, Run us, Run them, int bills, String more) throws IOException {
        double faster = them.seconds() / us.seconds();
        System.out.printf("%s: %.1f s / %.1f s, %.2fx as fast, %,.0f / %,.0f rows/s, %.0f / %.0f MB%s%n", what, us.seconds(), them.seconds(), faster,
                bills / us.seconds(), bills / them.seconds(), us.peakMb(), them.peakMb(), more);
        if (record) {
            Results.append(what, bills, String.format("%.2f s / %.2f s", us.seconds(), them.seconds()),
                    String.format("%.2fx; %,.0f / %,.0f rows/s", faster, bills / us.seconds(), bills / them.seconds()) + more,
                    String.format("%.0f / %.0f MB", us.peakMb(), them.peakMb()), String.format("%.1f / %.1f", us.cpuSeconds(), them.cpuSeconds()));
        }
    }
}
