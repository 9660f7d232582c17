package yibao.desktests;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that this machine has: what YIBAO_CHROMIUM names, or the first of the usual names. Nothing is downloaded. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    static Optional<Path> find() {
        var named = Stream.ofNullable(System.getenv("YIBAO_CHROMIUM")).filter(text -> !text.isBlank()).map(Path::of);
        var usual = Stream.concat(Stream.of(Path.of("/usr/bin")), Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of))
                .flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.concat(named, usual).filter(Files::isExecutable).findFirst();
    }
}
