package yibao.systemtests;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The full server, unpacked by the build, with a domain of its own on ports of its own. */
final class PayaraServer {
    private static final String DOMAIN = "yibao";
    private static final int ADMIN = 48;
    private static final int HTTP = 80;

    private final Path server = Deliverables.server();
    private final Path folder;
    private final int base = ThreadLocalRandom.current().nextInt(200, 320) * 100;
    private final Map<String, String> settings;

    PayaraServer(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + (base + HTTP));
    }

    void start() throws IOException, InterruptedException {
        asadmin("create-domain", "--nopassword", "--domaindir", domains(), "--portbase", String.valueOf(base), DOMAIN);
        listenHereOnly(folder.resolve("domains").resolve(DOMAIN).resolve("config/domain.xml"));
        asadmin("start-domain", "--domaindir", domains(), DOMAIN);
    }

    void deploy(Path ear) throws IOException, InterruptedException {
        asadmin("--port", String.valueOf(base + ADMIN), "deploy", "--name", "yibao", ear.toString());
    }

    void stop() throws IOException, InterruptedException {
        asadmin("stop-domain", "--domaindir", domains(), "--kill", "true", DOMAIN);
    }

    private String domains() {
        return folder.resolve("domains").toString();
    }

    private void listenHereOnly(Path domain) throws IOException {
        var text = Files.readString(domain);
        Files.writeString(domain, text.replace("<network-listener port=\"" + base / 100, "<network-listener address=\"127.0.0.1\" port=\"" + base / 100));
    }

    private void asadmin(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", server.resolve("bin/asadmin").toString(), "--interactive=false"));
        command.addAll(List.of(words));
        var log = folder.resolve("asadmin.log").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().keySet().removeIf(name -> name.startsWith("YIBAO_"));
        builder.environment().putAll(settings);
        var process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("asadmin " + List.of(words) + ": " + Files.readString(log.toPath()));
        }
    }
}
