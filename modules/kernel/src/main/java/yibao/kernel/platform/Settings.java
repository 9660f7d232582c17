package yibao.kernel.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings that more than one part reads; a blank value counts as not set. */
public final class Settings {
    private Settings() {}

    /** Asked by our own class loader: the connection pool calls from threads that belong to no application. */
    public static Optional<String> find(String name) {
        return ConfigProvider.getConfig(Settings.class.getClassLoader()).getOptionalValue(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws IllegalStateException where the setting is not a whole number of 0 or more: better no start than a wrong rule */
    public static int number(String name, int byDefault) {
        var text = find(name).orElse(String.valueOf(byDefault));
        if (!text.matches("\\d{1,6}")) {
            throw new IllegalStateException("设置 " + name + " 应为不小于 0 的整数 / not a whole number: " + text);
        }
        return Integer.parseInt(text);
    }

    /** All that lasts lives below this folder. */
    public static Path home() {
        return Path.of(find("yibao.home").orElse("var")).toAbsolutePath().normalize();
    }

    /** What a bureau changes: policy, agreements, demo. */
    public static Path config() {
        return Path.of(find("yibao.config").orElse("config")).toAbsolutePath().normalize();
    }

    /** Demo accounts and demo partners exist only when somebody asked for them by name. */
    public static boolean demo() {
        return find("yibao.demo").isPresent();
    }
}
