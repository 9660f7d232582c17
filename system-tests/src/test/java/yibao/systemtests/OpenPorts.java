package yibao.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a process listens on, read from the kernel's own tables (Linux): TCP in state LISTEN and every bound UDP socket. */
final class OpenPorts {
    private static final String LISTEN = "0A";

    private OpenPorts() {}

    /** Each as protocol and the kernel's hexadecimal address:port. */
    static Set<String> of(long pid) throws IOException {
        var mine = sockets(pid);
        var open = new HashSet<String>();
        for (var protocol : Set.of("tcp", "tcp6", "udp", "udp6")) {
            for (var line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "net", protocol))) {
                var columns = line.strip().split("\\s+");
                boolean listening = protocol.startsWith("udp") || columns[3].equals(LISTEN);
                if (listening && mine.contains(columns[9])) {
                    open.add(protocol + " " + columns[1]);
                }
            }
        }
        return open;
    }

    private static Set<String> sockets(long pid) throws IOException {
        var inodes = new HashSet<String>();
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = Files.exists(file) || Files.isSymbolicLink(file) ? Files.readSymbolicLink(file).toString() : "";
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }
}
