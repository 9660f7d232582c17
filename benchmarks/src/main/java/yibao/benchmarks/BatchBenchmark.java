package yibao.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A whole batch, durable and queryable: receipts read, checked, booked and committed, the year reconciled and the
 * differences published. Beside it DuckDB, which only turns files into a file, and entities one by one on fewer rows.
 */
record BatchBenchmark(String database, int rows, int entityRows, int repeat, Path dir, boolean record) {

    void run() throws Exception {
        if (database.equals("h2")) {
            compare("jdbc:h2:file:" + dir.resolve("h2").toAbsolutePath() + ";WRITE_DELAY=0");
            return;
        }
        try (EmbeddedPostgres server = durablePostgres()) {
            compare(server.getJdbcUrl("postgres", "postgres"));
        }
    }

    /** PostgreSQL as it runs in an office: what is committed is on the disk. */
    static EmbeddedPostgres durablePostgres() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on").setServerConfig("shared_buffers", "256MB").setServerConfig("max_wal_size", "4GB").start();
        requireDurable(server);
        return server;
    }

    private void compare(String url) throws Exception {
        City city = City.in(dir, rows);
        City small = City.in(dir, entityRows);
        System.out.printf("%s, %,d people; entities %,d; load %.2f%n", database, rows, entityRows, Run.load());
        Contestant ours = new Contestant("Yibao", BatchContestant.class, "-Xmx512m");
        Contestant oursSmall = new Contestant("Yibao small", BatchContestant.class, "-Xmx512m");
        Contestant duckDb = new Contestant("DuckDB", DuckDbContestant.class, "-Xmx128m", "-XX:+UseSerialGC");
        Contestant entities = new Contestant("EclipseLink", EntityContestant.class, "-Xmx512m");
        for (int i = 0; i < repeat; i++) {
            forget();
            ours.run(arguments(city, "ours.csv", url));
            duckDb.run(arguments(city, "duckdb.csv", url));
            MatcherBenchmark.requireEqual(dir.resolve("ours.csv"), dir.resolve("duckdb.csv"));
            forget();
            oursSmall.run(arguments(small, "ours-small.csv", url));
            forget();
            entities.run(arguments(small, "entities.csv", url));
            MatcherBenchmark.requireEqual(dir.resolve("ours-small.csv"), dir.resolve("entities.csv"));
        }
        report(ours.median(), duckDb.median(), oursSmall.median(), entities.median());
    }

    /** An H2 file keeps what was dropped; every run begins with none. */
    private void forget() throws IOException {
        Files.deleteIfExists(dir.resolve("h2.mv.db"));
    }

    private String[] arguments(City city, String differences, String url) {
        return new String[] {String.valueOf(city.people()), city.levyFile().toString(), city.receiptFile().toString(), dir.resolve(differences).toString(), url};
    }

    private void report(Run ours, Run duckDb, Run oursSmall, Run entities) throws Exception {
        double ourRate = rows / ours.seconds();
        double entityRate = entityRows / entities.seconds();
        System.out.printf("equal results; medians of %d, load %.2f%n", repeat, Run.load());
        System.out.printf("Yibao %,.0f people/s, DuckDB without a database %,.0f people/s: %.2fx%n", ourRate, rows / duckDb.seconds(), duckDb.seconds() / ours.seconds());
        System.out.printf("EclipseLink %,.0f people/s: %.1fx, on the same %,d people %.1fx%n", entityRate, ourRate / entityRate, entityRows,
                entities.seconds() / oursSmall.seconds());
        if (record) {
            Results.append("batch on " + database + " against DuckDB without a database", rows, String.format("%.1f s / %.1f s", ours.seconds(), duckDb.seconds()),
                    String.format("%.2fx", duckDb.seconds() / ours.seconds()), String.format("%.0f / %.0f MB", ours.peakMb(), duckDb.peakMb()),
                    String.format("%.1f / %.1f", ours.cpuSeconds(), duckDb.cpuSeconds()));
            Results.append("batch on " + database + " against EclipseLink, " + entityRows + " people", entityRows,
                    String.format("%.1f s / %.1f s", oursSmall.seconds(), entities.seconds()),
                    String.format("%.1fx; rate at %,d: %.1fx", entities.seconds() / oursSmall.seconds(), rows, ourRate / entityRate),
                    String.format("%.0f / %.0f MB", oursSmall.peakMb(), entities.peakMb()), String.format("%.1f / %.1f", oursSmall.cpuSeconds(), entities.cpuSeconds()));
        }
    }

    private static void requireDurable(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                try (var row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        throw new IllegalStateException(setting + " is " + row.getString(1));
                    }
                }
            }
        }
    }
}
