package yibao.simulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts files into a folder that another process watches: nothing is seen under its name before it is complete,
 * and the manifest is seen last.
 */
final class Drop {
    private Drop() {
    }

    static Path hidden(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        return folder.resolve("." + name + ".part");
    }

    static Path show(Path hidden, Path folder, String name) throws IOException {
        return Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Path write(Path folder, String name, byte[] bytes) throws IOException {
        Path hidden = hidden(folder, name);
        Files.write(hidden, bytes);
        return show(hidden, folder, name);
    }
}
