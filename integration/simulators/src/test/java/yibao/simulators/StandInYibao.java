package yibao.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers like Yibao, knowing the right answers beforehand: it tests the demo, not Yibao. */
final class StandInYibao implements AutoCloseable {
    private final HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor();
    private final Path exchangeDir;
    private final Expectation expected;
    private final long accepted;
    final List<String> events = new CopyOnWriteArrayList<>();
    private volatile boolean reconciled;
    private int jobReads;

    private final CityBatches batches;

    StandInYibao(Path exchangeDir, City city) throws IOException {
        this.exchangeDir = exchangeDir;
        this.expected = city.expectation();
        this.batches = new CityBatches(city, exchangeDir);
        this.accepted = expected.received();
        http.createContext("/api/v1/premium/levies", this::levies);
        http.createContext("/api/v1/jobs/7", e -> answer(e, 200, "{\"jobId\":\"7\",\"state\":\"" + (jobReads++ == 0 ? "RUNNING" : "DONE") + "\"}"));
        http.createContext("/api/v1/premium/reconciliations/390/2022", e -> answer(e, reconciled ? 200 : 404, totals()));
        http.createContext("/api/v1/subsidy/statements", this::statements);
        http.createContext("/api/v1/subsidy/ledgers/390/2021/totals", e -> answer(e, 200, subsidised()));
        http.createContext("/api/v1/poverty/applications", e -> answer(e, 200, poor(e.getRequestURI().getQuery().contains("cursor"))));
        http.createContext("/api/v1/settlements/totals", e -> answer(e, 200, assisted()));
        http.createContext("/api/v1/proposals/", e -> {
            events.add("confirmed");
            answer(e, 200, "{\"done\":\"\"}");
        });
        http.start();
        clerk.scheduleWithFixedDelay(this::work, 0, 5, TimeUnit.MILLISECONDS);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    private void levies(HttpExchange exchange) throws IOException {
        events.add("levy " + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, 202, "{\"jobId\":\"7\"}");
    }

    private void statements(HttpExchange exchange) throws IOException {
        boolean pays = exchange.getRequestURI().getPath().endsWith("/payments");
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, "{\"statements\":[" + (events.contains("stated")
                    ? "{\"stmtNo\":\"390-2021-01\",\"persons\":3,\"amount\":\"960.00\"}" : "") + "]}");
        } else {
            events.add(pays ? "paid" : "stated");
            answer(exchange, 202, "{\"proposalId\":\"9\"}");
        }
    }

    private String totals() {
        return "{\"asOf\":\"2022-01-31T00:00:00+08:00\",\"totals\":[" + expected.totals().stream().filter(t -> t.count() > 0)
                .map(t -> "{\"type\":\"" + t.type() + "\",\"count\":" + t.count() + ",\"levied\":\"" + Text.yuan(t.levied())
                        + "\",\"received\":\"" + Text.yuan(t.received()) + "\"}").collect(Collectors.joining(",")) + "]}";
    }

    private String subsidised() {
        return "{\"lines\":[" + batches.expectedSubsidies().stream().map(one -> "{\"key\":\"" + one.psnIdetType() + "\",\"label\":\"类\",\"persons\":"
                + one.persons() + ",\"levied\":\"" + Text.yuan(one.fen()) + "\"}").collect(Collectors.joining(",")) + "]}";
    }

    /** The first page has what does not count: an application of this year and one that has not been paid. */
    private String poor(boolean second) {
        return second ? "{\"applications\":[" + batches.expectedPoverty().stream().map(one -> application(one, "2021-03-01", "CLOSED"))
                .collect(Collectors.joining(",")) + "],\"next\":null}"
                : "{\"applications\":[" + application(new PovertyClass(1, 1, 1, 100), "2022-01-04", "PAID") + ","
                        + application(new PovertyClass(1, 1, 1, 100), "2021-03-02", "SENT") + "],\"next\":\"7\"}";
    }

    private static String application(PovertyClass one, String appliedOn, String state) {
        return "{\"povertyClass\":" + one.number() + ",\"persons\":" + one.persons() + ",\"appliedOn\":\"" + appliedOn + "\",\"state\":\"" + state
                + "\",\"amount\":\"" + Text.yuan(one.fen()) + "\"}";
    }

    /** One payment in January, the rest in May. */
    private String assisted() {
        CityBatches.Assistance assistance = batches.expectedAssistance();
        return "{\"totals\":[{\"month\":\"2021-01\",\"settlements\":2,\"payments\":1,\"assistance\":\"0.01\"},{\"month\":\"2021-05\",\"settlements\":"
                + assistance.payments() + ",\"payments\":" + (assistance.payments() - 1) + ",\"assistance\":\"" + Text.yuan(assistance.fen() - 1) + "\"}]}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void work() {
        try {
            for (Path manifest : manifests()) {
                receive(manifest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> manifests() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path agency : list(exchangeDir)) {
            list(agency.resolve("inbox")).stream().filter(file -> file.toString().endsWith(".manifest.json")
                    && !file.getFileName().toString().startsWith(".")).forEach(found::add);
        }
        return found;
    }

    /** Names only: a file may get its last name meanwhile. */
    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void receive(Path manifest) throws IOException {
        Json said = Json.parse(Files.readString(manifest));
        String base = manifest.getFileName().toString().replace(".manifest.json", "");
        Path outbox = Files.createDirectories(manifest.getParent().resolveSibling("outbox"));
        boolean lastReceipts = base.startsWith("premium-receipts") && base.endsWith("000003");
        events.add(base);
        Files.delete(manifest);
        Files.delete(manifest.resolveSibling(said.at("file").text()));
        Drop.write(outbox, base + ".receipt.json", ("{\"outcome\":\"ACCEPTED\",\"rows\":{\"rejected\":0},\"amount\":{\"accepted\":\""
                + (lastReceipts ? Text.yuan(accepted) : "0.00") + "\"}}").getBytes(StandardCharsets.UTF_8));
        if (lastReceipts) {
            Drop.write(outbox, "premium-differences-YIBAO-20220131-000001.manifest.json", "{}".getBytes(StandardCharsets.UTF_8));
            reconciled = true;
        }
    }

    @Override
    public void close() {
        clerk.shutdown();
        http.stop(0);
    }
}
