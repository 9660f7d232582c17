package yibao.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server inside this jar, started in this process with one open port and a root folder that is new every time. */
final class Payara {
    private static final String MAIN = "fish.payara.micro.PayaraMicro";

    private final Settings settings;
    private final Path run;

    Payara(Settings settings) {
        this.settings = settings;
        this.run = settings.home().resolve("run");
    }

    /** Returns when the server has tried to deploy; whether it could is another question. */
    void start() {
        // A kept root folder would start the copy of the application left there by the last start, before this one.
        Folders.delete(run);
        Folders.make(run);
        var root = run.resolve("server").toString();
        var arguments = List.of("--nocluster", "--disablephonehome", "--rootDir", root, "--port", String.valueOf(settings.port()),
                "--prebootcommandfile", preBoot().toString());
        try {
            Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this jar holds no server", e);
        }
    }

    private Path preBoot() {
        try {
            return Files.write(run.resolve("pre-boot.txt"), commands());
        } catch (IOException e) {
            throw new Refusal("目录无法写入:" + run + " / cannot write to the home");
        }
    }

    private List<String> commands() {
        var server = "set configs.config.server-config.";
        var listeners = server + "network-config.network-listeners.network-listener.";
        var http = server + "network-config.protocols.protocol.http-listener.http.";
        return List.of(
                listeners + "http-listener.address=" + settings.text(Setting.BIND),
                server + "hazelcast-config-specific-configuration.enabled=false",
                // Behind a proxy that ends TLS the cookie must be marked as secure all the same.
                http + "scheme-mapping=X-Forwarded-Proto",
                http + "server-header=false",
                http + "xpowered-by=false");
    }
}
