package yibao.benchmarks;

import java.nio.file.Path;
import java.util.Set;

/** The command line; see README.md. */
public final class Benchmarks {

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws Exception {
        String command = arguments.length == 0 ? "" : arguments[0];
        Options options = Options.of(arguments, 1);
        switch (command) {
            case "matcher" -> new MatcherBenchmark(options.number("--rows", 2_000_000), options.number("--repeat", 3),
                    Path.of(options.text("--dir", "benchmarks/target/city")), options.has("--record")).run();
            case "batch" -> new BatchBenchmark(options.text("--database", "postgresql"), options.number("--rows", 2_000_000),
                    options.number("--entity-rows", 100_000), options.number("--repeat", 1),
                    Path.of(options.text("--dir", "benchmarks/target/city")), options.has("--record")).run();
            case "desk" -> new DeskBenchmark(options.text("--database", "postgresql"), options.text("--url", null), options.number("--residents", 750_800),
                    options.number("--employees", 237_600), options.number("--repeat", 9), Path.of(options.text("--dir", "benchmarks/target/city")),
                    Set.of(options.text("--parts", "premium,coverage,office,imports,lists").split(",")), options.has("--again"), options.has("--record")).run();
            case "settlement" -> new SettlementBenchmark(options.text("--database", "postgresql"), options.number("--rows", 1_000_000), options.number("--entity-rows", 50_000),
                    options.number("--repeat", 3), Path.of(options.text("--dir", "benchmarks/target/city")), options.has("--record")).run();
            default -> {
                System.err.println("usage: Benchmarks matcher [--rows 2000000] [--repeat 3] [--dir DIR] [--record]");
                System.err.println("       Benchmarks batch --database postgresql|h2 [--rows 2000000] [--entity-rows 100000] [--repeat 1]");
                System.err.println("       Benchmarks desk --database postgresql|h2 [--residents 750800] [--employees 237600] [--repeat 9] [--parts premium,coverage,office,imports,lists] [--again] [--url JDBC]");
                System.err.println("       Benchmarks settlement [--database postgresql|h2] [--rows 1000000] [--entity-rows 50000] [--repeat 3]");
                System.exit(2);
            }
        }
    }
}
