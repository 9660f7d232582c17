package yibao.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yibao.exchange.control.Folders;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditKey;

/**
 * The desk over the full-scale city: first page, last page and each filter of a table, through the door and beside it
 * the bare query with the same rows, turn by turn; then the export of a table in a small heap.
 */
record DeskBenchmark(String database, String url, int residents, int employees, int repeat, Path dir, Set<String> parts, boolean again,
        boolean record) {

    static final AuditKey KEY = new AuditKey("a key of at least thirty-two characters");

    private static final double LIMIT_MS = 300;
    private static final int LARGE = 100_000;
    private static final int[] EXPORTS = {10_000, 100_000};

    void run() throws Exception {
        Files.createDirectories(dir);
        if (url != null) {
            askTheCity();
            return;
        }
        if (database.equals("h2")) {
            if (!again) {
                Files.deleteIfExists(dir.resolve("desk.mv.db"));
            }
            measure("jdbc:h2:file:" + dir.resolve("desk").toAbsolutePath() + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0");
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(dir.resolve("postgresql")).setCleanDataDirectory(false).setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB").start()) {
            measure(server.getJdbcUrl("postgres", "postgres"));
        }
    }

    /** The tables that a server has filled with the demo city, which stay as they are. */
    private void askTheCity() throws Exception {
        List<DeskQuestion.Answer> answers = new ArrayList<>();
        try (OneConnection connection = new OneConnection(url)) {
            Audit audit = new Audit(AuditKey.from(Optional.empty(), Optional.of("city")), DeskCity.CLOCK);
            for (DeskQuestion question : new AssistanceQuestions(connection, audit).list()) {
                answers.add(tell(question.ask(repeat)));
                connection.rollback();
            }
        }
        if (record) {
            keep(answers, List.of());
        }
    }

    private void measure(String url) throws Exception {
        System.out.printf("%s, %,d residents and %,d employees; load %.1f%n", database, residents, employees, Run.load());
        List<DeskQuestion.Answer> answers = new ArrayList<>();
        try (OneConnection connection = new OneConnection(url)) {
            if (!again) {
                fill(connection);
            }
            System.out.printf("%-46s %10s %10s %8s%n", "question", "door ms", "bare ms", "ratio");
            for (Questions part : questions(connection)) {
                answer(connection, part, answers);
            }
        }
        List<Run> exports = new ArrayList<>();
        for (int rows : parts.contains("premium") ? EXPORTS : new int[0]) {
            Contestant export = new Contestant("xlsx " + rows, ExportContestant.class, "-Xmx96m", "-XX:+UseSerialGC");
            export.run(url, String.valueOf(rows));
            exports.add(export.median());
        }
        large(url);
        if (record) {
            keep(answers, exports);
        }
    }

    /** Files of 100,000 rows, each way in a process with a small heap of its own. */
    private void large(String url) throws Exception {
        String rows = String.valueOf(Math.min(LARGE, (residents + employees) / 10));
        String folder = dir.resolve("large").toString();
        if (parts.contains("imports")) {
            small("workbook out, filled", ImportContestant.class).run(url, folder, rows, "fill");
            small("workbook, ended", ImportContestant.class).run(url, folder, rows, "half");
            small("workbook", ImportContestant.class).run(url, folder, rows, "whole");
        }
        if (parts.contains("lists")) {
            Contestant loop = small("loop of selects", LoopContestant.class);
            Contestant decided = small("decided", ListContestant.class);
            Contestant whole = small("list", ListContestant.class);
            small("list, ended", ListContestant.class).run(url, folder, rows, "half");
            for (int i = 0; i < 3; i++) {
                loop.run(url, folder, rows);
                decided.run(url, folder, rows, "decide");
                whole.run(url, folder, rows, "whole");
            }
            System.out.printf("list of %s: decided %.1fx, whole %.1fx the loop of selects; load %.1f%n", rows,
                    loop.median().seconds() / decided.median().seconds(), loop.median().seconds() / whole.median().seconds(), Run.load());
        }
    }

    private static Contestant small(String name, Class<?> main) {
        return new Contestant(name, main, "-Xmx128m", "-XX:+UseSerialGC");
    }

    private void fill(OneConnection connection) throws Exception {
        OfficeSize size = new OfficeSize(residents + employees);
        new DeskCity(connection, residents, employees).build();
        System.out.printf("premiums are there; load %.1f%n", Run.load());
        if (parts.contains("coverage")) {
            new CoverageRows(connection, residents, employees, size).build();
            System.out.printf("coverage is worked out; load %.1f%n", Run.load());
        }
        if (parts.contains("office")) {
            new OfficeRows(connection, size, folders(), KEY).build();
            System.out.printf("batches, log and answers are there; load %.1f%n", Run.load());
        }
        connection.settle();
    }

    private List<Questions> questions(OneConnection connection) throws Exception {
        List<Questions> asked = new ArrayList<>();
        if (parts.contains("coverage")) {
            asked.add(new CoverageQuestions(connection, audit()));
        }
        if (parts.contains("office")) {
            asked.add(new ExchangeQuestions(connection, folders(), audit()));
            asked.add(new AdministrationQuestions(connection, audit()));
            asked.add(new EligibilityQuestions(connection, dir, audit()));
        }
        if (parts.contains("premium")) {
            asked.add(new PremiumQuestions(connection, audit()));
        }
        return asked;
    }

    private void answer(OneConnection connection, Questions part, List<DeskQuestion.Answer> answers) throws Exception {
        for (DeskQuestion question : part.list()) {
            answers.add(tell(question.ask(repeat)));
            connection.commit();
        }
    }

    private static DeskQuestion.Answer tell(DeskQuestion.Answer answer) {
        System.out.printf("%-46s %10.1f %10.1f %7.1fx%s  load %.1f%n", answer.name(), answer.doorMs(), answer.bareMs(), answer.ratio(),
                answer.doorMs() > LIMIT_MS ? "  OVER " + LIMIT_MS : "", Run.load());
        return answer;
    }

    private Folders folders() {
        return new Folders(dir.resolve("exchange"));
    }

    private static Audit audit() {
        return new Audit(KEY, DeskCity.CLOCK);
    }

    private void keep(List<DeskQuestion.Answer> answers, List<Run> exports) throws Exception {
        for (DeskQuestion.Answer answer : answers) {
            Results.append("desk on " + database + ": " + answer.name(), residents + employees,
                    String.format("%.1f ms / %.1f ms bare", answer.doorMs(), answer.bareMs()), String.format("door is %.1fx the bare query", answer.ratio()), "", "");
        }
        for (int i = 0; i < exports.size(); i++) {
            Run export = exports.get(i);
            Results.append("desk on " + database + ": export .xlsx", EXPORTS[i], String.format("%.1f s", export.seconds()),
                    String.format("%,.0f rows/s", EXPORTS[i] / export.seconds()), String.format("%.0f MB", export.peakMb()),
                    String.format("%.1f", export.cpuSeconds()));
        }
    }
}
