package yibao.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import yibao.kernel.platform.Settings;

/** The code lists of {@code config/dictionary.properties}; read at start, a bureau adds a local code there. */
@ApplicationScoped
public class Dictionary {

    private final Properties lists;

    public Dictionary() {
        this(Settings.config().resolve("dictionary.properties"));
    }

    public Dictionary(Path file) {
        lists = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            lists.load(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("字典文件无法读取：" + file, broken);
        }
    }

    /** @throws IllegalStateException where the file has no such list */
    public Set<String> codes(String list) {
        String codes = lists.getProperty(list);
        if (codes == null) {
            throw new IllegalStateException("字典文件缺少 " + list);
        }
        return Set.of(codes.strip().split("\\s*,\\s*"));
    }
}
