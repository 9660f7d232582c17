package yibao.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import yibao.kernel.platform.Settings;

/** The code lists of {@code config/dictionary.properties}; read at start, a bureau adds a local code there. */
@ApplicationScoped
public class Dictionary {

    private final Map<String, Set<String>> lists;

    public Dictionary() {
        this(Settings.config().resolve("dictionary.properties"));
    }

    public Dictionary(Path file) {
        Properties written = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            written.load(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("字典文件无法读取：" + file, broken);
        }
        // Every row of a batch asks: the lists are cut once.
        lists = written.stringPropertyNames().stream().collect(Collectors.toMap(Function.identity(),
                list -> Set.of(written.getProperty(list).strip().split("\\s*,\\s*"))));
    }

    /** @throws IllegalStateException where the file has no such list */
    public Set<String> codes(String list) {
        Set<String> codes = lists.get(list);
        if (codes == null) {
            throw new IllegalStateException("字典文件缺少 " + list);
        }
        return codes;
    }
}
