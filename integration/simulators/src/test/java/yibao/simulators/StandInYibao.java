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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers like Yibao, knowing the right answers beforehand: it tests the demo, not Yibao. */
final class StandInYibao implements AutoCloseable {
    private final HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private final Thread clerk = new Thread(this::work, "clerk");
    private final Path exchangeDir;
    private final Expectation expected;
    private final long accepted;
    final List<String> events = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;
    private volatile boolean reconciled;
    private int jobReads;

    private final CityBatches.Assistance assistance;

    StandInYibao(Path exchangeDir, City city) throws IOException {
        this(exchangeDir, city.expectation(), new CityBatches(city, exchangeDir).expectedAssistance());
    }

    private StandInYibao(Path exchangeDir, Expectation expected, CityBatches.Assistance assistance) throws IOException {
        this.exchangeDir = exchangeDir;
        this.expected = expected;
        this.assistance = assistance;
        this.accepted = expected.received();
        http.createContext("/api/v1/premium/levies", this::levies);
        http.createContext("/api/v1/jobs/7", e -> answer(e, 200, "{\"jobId\":\"7\",\"state\":\"" + (jobReads++ == 0 ? "RUNNING" : "DONE") + "\"}"));
        http.createContext("/api/v1/premium/reconciliations/390/2022", e -> answer(e, reconciled ? 200 : 404, totals()));
        http.createContext("/api/v1/subsidy/statements", this::statements);
        http.createContext("/api/v1/subsidy/ledgers/390/2021/totals", e -> answer(e, 200,
                "{\"lines\":[{\"persons\":3,\"levied\":\"960.00\"}]}"));
        http.createContext("/api/v1/settlements/totals", e -> answer(e, 200, assisted()));
        http.createContext("/api/v1/proposals/", e -> {
            events.add("confirmed");
            answer(e, 200, "{\"done\":\"\"}");
        });
        http.start();
        clerk.start();
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

    /** One payment in January, the rest in May. */
    private String assisted() {
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
        while (open) {
            try {
                for (Path manifest : manifests()) {
                    receive(manifest);
                }
                Thread.sleep(20);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private List<Path> manifests() throws IOException {
        if (!Files.isDirectory(exchangeDir)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(exchangeDir)) {
            return files.filter(f -> f.getParent().endsWith("inbox") && f.toString().endsWith(".manifest.json")
                    && !f.getFileName().toString().startsWith(".")).collect(Collectors.toCollection(ArrayList::new));
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
        open = false;
        try {
            clerk.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.stop(0);
    }
}
