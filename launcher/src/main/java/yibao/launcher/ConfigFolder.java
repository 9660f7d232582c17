package yibao.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;

/** Where the bureau's configuration lies: the folder it named, {@code ./config}, or the copy inside the jar. */
final class ConfigFolder {
    private static final Path BESIDE = Path.of("config");

    private ConfigFolder() {}

    /** The settings file is read before anything else is known, so it is looked for beside the jar's caller only. */
    static Properties settingsFile(Map<String, String> environment) {
        var folder = environment.getOrDefault(Setting.CONFIG.variable(), "").isBlank()
                ? BESIDE : Path.of(environment.get(Setting.CONFIG.variable()));
        var file = folder.resolve("yibao.properties");
        var properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (var text = Files.newBufferedReader(file)) {
                properties.load(text);
            } catch (IOException | IllegalArgumentException e) {
                throw new Refusal("设置文件无法读取:" + file + " / cannot read the settings file");
            }
        }
        return properties;
    }

    /** An office that keeps no folder of its own gets the jar's copy laid out below the home, fresh at every start. */
    static Path choose(Settings settings, Path jar) {
        if (settings.has(Setting.CONFIG)) {
            return named(Path.of(settings.text(Setting.CONFIG)).toAbsolutePath().normalize());
        }
        if (Files.isDirectory(BESIDE.resolve("policy"))) {
            return BESIDE.toAbsolutePath().normalize();
        }
        return unpack(jar, settings.home().resolve("config"));
    }

    private static Path named(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("配置目录不存在:" + folder + " / no such configuration folder");
        }
        return folder;
    }

    private static Path unpack(Path jar, Path target) {
        Folders.delete(target);
        try (var inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            var source = inside.getPath("/config");
            if (Files.isDirectory(source)) {
                copy(source, target);
            }
            return Folders.make(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (var files = Files.walk(source)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Folders.make(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
