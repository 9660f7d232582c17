package yibao.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build made and where these tests may work. */
final class Deliverables {
    private Deliverables() {}

    static Path jar() {
        return path("yibao.jar");
    }

    static Path ear() {
        return path("yibao.ear");
    }

    static Path configuration() {
        return path("yibao.configuration");
    }

    static Path server() {
        return path("payara.server");
    }

    static Path newFolder(String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(path("work")), name + "-");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path path(String name) {
        return Path.of(System.getProperty(name)).toAbsolutePath().normalize();
    }
}
