package yibao.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One-stop settlement in bulk. In memory: columns beside the chain of objects and beside BigDecimal and HashMap. On PostgreSQL:
 * COPY, columns, COPY beside one SQL statement, and on fewer rows beside entities one by one. Equal results are required first.
 */
record SettlementBenchmark(int rows, int entityRows, int repeat, Path dir, boolean record) {

    void run() throws Exception {
        Files.createDirectories(dir);
        System.out.printf("%,d settlements; entities %,d; load %.2f%n", rows, entityRows, Run.load());
        Contestant columns = new Contestant("columns", SettlementColumnsContestant.class, "-Xmx512m", "-XX:+UseSerialGC");
        Contestant chain = new Contestant("chain", SettlementChainContestant.class, "-Xmx512m", "-XX:+UseSerialGC");
        Contestant silent = new Contestant("silent chain", SettlementSilentChainContestant.class, "-Xmx512m", "-XX:+UseSerialGC");
        Contestant decimals = new Contestant("decimals", SettlementDecimalsContestant.class, "-Xmx6g", "-XX:+UseSerialGC");
        Contestant copy = new Contestant("copy", SettlementCopyContestant.class, "-Xmx512m", "-XX:+UseSerialGC");
        Contestant sql = new Contestant("SQL", SettlementSqlContestant.class, "-Xmx512m", "-XX:+UseSerialGC");
        Contestant copyFew = new Contestant("copy few", SettlementCopyContestant.class, "-Xmx512m", "-XX:+UseSerialGC");
        Contestant entities = new Contestant("EclipseLink", SettlementEntityContestant.class, "-Xmx512m", "-XX:+UseSerialGC");
        try (EmbeddedPostgres server = BatchBenchmark.durablePostgres()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            for (int i = 0; i < repeat; i++) {
                String all = run(columns, rows, url);
                requireEqual(all, run(chain, rows, url));
                requireEqual(all, run(silent, rows, url));
                requireEqual(all, run(decimals, rows, url));
                requireEqual(all, run(copy, rows, url));
                requireEqual(all, run(sql, rows, url));
                requireEqual(run(copyFew, entityRows, url), run(entities, entityRows, url));
            }
        }
        report("settlements in memory: columns against BigDecimal and HashMap", columns, decimals, rows);
        report("settlements in memory: columns against the chain with all sentences", columns, chain, rows);
        report("settlements in memory: columns against the chain without sentences", columns, silent, rows);
        report("settlements on postgresql: COPY and columns against one SQL statement", copy, sql, rows);
        report("settlements on postgresql: COPY and columns against EclipseLink row by row", copyFew, entities, entityRows);
        System.out.printf("rates: columns %,.0f/s, chain %,.0f/s (silent %,.0f/s), decimals %,.0f/s, COPY %,.0f/s, SQL %,.0f/s, EclipseLink %,.0f/s%n", rate(columns, rows),
                rate(chain, rows), rate(silent, rows), rate(decimals, rows), rate(copy, rows), rate(sql, rows), rate(entities, entityRows));
    }

    private String run(Contestant contestant, int bills, String url) throws IOException, InterruptedException {
        Path digest = dir.resolve("settlements.digest");
        contestant.run(String.valueOf(bills), digest.toString(), url);
        return Files.readString(digest);
    }

    private static void requireEqual(String one, String other) {
        if (!one.equals(other)) {
            throw new IllegalStateException("the results differ: " + one + " and " + other);
        }
    }

    private static double rate(Contestant contestant, int bills) {
        return bills / contestant.median().seconds();
    }

    private void report(String what, Contestant ours, Contestant peer, int bills) throws IOException {
        Run us = ours.median();
        Run them = peer.median();
        double faster = them.seconds() / us.seconds();
        System.out.printf("%s: %.3f s / %.3f s, %.1fx as fast, %.0f / %.0f MB%n", what, us.seconds(), them.seconds(), faster, us.peakMb(), them.peakMb());
        if (record) {
            Results.append(what, bills, String.format("%.2f s / %.2f s", us.seconds(), them.seconds()),
                    String.format("%.1fx; %,.0f / %,.0f rows/s", faster, bills / us.seconds(), bills / them.seconds()),
                    String.format("%.0f / %.0f MB", us.peakMb(), them.peakMb()), String.format("%.1f / %.1f", us.cpuSeconds(), them.cpuSeconds()));
        }
    }
}
