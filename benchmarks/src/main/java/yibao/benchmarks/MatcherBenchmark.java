package yibao.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Two CSV files in, the difference file out: the matcher beside DuckDB, turn by turn. */
record MatcherBenchmark(int rows, int repeat, Path dir, boolean record) {

    void run() throws Exception {
        City city = City.in(dir, rows);
        System.out.printf("%,d people, levy %,d bytes, receipts %,d bytes, load %.2f%n", rows,
                Files.size(city.levyFile()), Files.size(city.receiptFile()), Run.load());
        Contestant ours = new Contestant("matcher", MatcherContestant.class, "-Xmx" + (96 + rows / 16_000) + "m", "-XX:+UseSerialGC");
        Contestant duckDb = new Contestant("DuckDB", DuckDbContestant.class, "-Xmx128m", "-XX:+UseSerialGC");
        for (int i = 0; i < repeat; i++) {
            ours.run(arguments(city, dir.resolve("ours.csv")));
            duckDb.run(arguments(city, dir.resolve("duckdb.csv")));
            requireEqual(dir.resolve("ours.csv"), dir.resolve("duckdb.csv"));
        }
        report(ours.median(), duckDb.median());
    }

    private String[] arguments(City city, Path differences) {
        return new String[] {String.valueOf(rows), city.levyFile().toString(), city.receiptFile().toString(), differences.toString()};
    }

    static long requireEqual(Path one, Path other) throws IOException {
        List<String> lines = sorted(one);
        if (!lines.equals(sorted(other))) {
            throw new IllegalStateException("the results differ: " + one + " and " + other);
        }
        return lines.size();
    }

    private static List<String> sorted(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.sorted().toList();
        }
    }

    private void report(Run ours, Run duckDb) throws IOException {
        double faster = duckDb.seconds() / ours.seconds();
        double memory = ours.peakMb() / duckDb.peakMb();
        System.out.printf("equal results, %,d differences; medians of %d, load %.2f%n", sorted(dir.resolve("ours.csv")).size(), repeat, Run.load());
        System.out.printf("matcher %,.0f people/s, DuckDB %,.0f people/s: %.1fx as fast, %.2fx the memory, %.2fx the CPU%n",
                rows / ours.seconds(), rows / duckDb.seconds(), faster, memory, ours.cpuSeconds() / duckDb.cpuSeconds());
        if (record) {
            Results.append("matcher against DuckDB", rows, String.format("%.2f s / %.2f s", ours.seconds(), duckDb.seconds()),
                    String.format("%.1fx", faster), String.format("%.0f / %.0f MB, %.2fx", ours.peakMb(), duckDb.peakMb(), memory),
                    String.format("%.1f / %.1f", ours.cpuSeconds(), duckDb.cpuSeconds()));
        }
    }
}
