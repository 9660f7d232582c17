package yibao.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** {@code java -jar yibao.jar} as a process of its own, as the office runs it: killed or stopped like the real one. */
public final class PayaraProcess implements AutoCloseable {
    private static final String READY = "Yibao ready";
    private static final String GAVE_UP = "stopped early";
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path home;
    private final int port;
    private final BufferedReader lines;
    private final List<String> console = new CopyOnWriteArrayList<>();

    private PayaraProcess(Process process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts and waits for the line that says ready; a process that ends before that is a failure. */
    public static PayaraProcess start(Path home, Map<String, String> settings) throws IOException {
        var started = launch(home, Deliverables.freePort(), settings);
        started.awaitReady();
        return started;
    }

    /** Starts without waiting, for those who expect a refusal. */
    public static PayaraProcess launch(Path home, int port, Map<String, String> settings) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx768m", "-jar", Deliverables.jar().toString())
                .directory(home.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("YIBAO_"));
        builder.environment().put("YIBAO_HOME", home.toString());
        builder.environment().put("YIBAO_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        return new PayaraProcess(builder.start(), home, port);
    }

    /** For those who launched it and now want it to run. */
    public void awaitReady() throws IOException {
        awaitLine(READY);
    }

    /** Reads what is printed up to a line with this text; a process that ends before that, or that gives up, is a failure. */
    public void awaitLine(String text) throws IOException {
        for (var line = lines.readLine(); line != null && !line.contains(GAVE_UP); line = lines.readLine()) {
            console.add(line);
            if (line.contains(text)) {
                return;
            }
        }
        throw new IllegalStateException("did not print " + text + ": " + console);
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path home() {
        return home;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** The lines printed so far. */
    public List<String> console() {
        return console;
    }

    /** Waits for the end and gives back the exit code; the console is complete afterwards. */
    public int awaitEnd() throws IOException, InterruptedException {
        lines.lines().forEach(console::add);
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("did not end");
        }
        return process.exitValue();
    }

    /** SIGKILL: whatever was not written is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as an operator stops it. */
    public int stop() throws IOException, InterruptedException {
        process.toHandle().destroy(); // Process.destroy would close the console before its last lines were read
        return awaitEnd();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
