package yibao.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what Yibao leaves for an agency. */
final class Outbox {
    private final Path folder;

    Outbox(Path exchangeDir, String agency) {
        this.folder = exchangeDir.resolve(agency).resolve("outbox");
    }

    /** The receipt, once it is there and complete. */
    Optional<Json> receipt(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Json.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The newest file about a message that ends so. */
    Optional<Path> newest(String message, String ending) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(message + "-"))
                    .filter(f -> f.getFileName().toString().endsWith(ending)).max(Path::compareTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
