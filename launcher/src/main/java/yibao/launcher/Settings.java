package yibao.launcher;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What holds for this start: environment first, then the file, then the default. A blank value counts as not set. */
final class Settings {
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    Settings(Map<String, String> environment, Properties system, Properties file) {
        for (var setting : Setting.values()) {
            values.put(setting, Stream.of(system.getProperty(setting.property()), environment.get(setting.variable()),
                            file.getProperty(setting.property()))
                    .filter(text -> text != null && !text.isBlank()).map(String::strip)
                    .findFirst().orElse(setting.byDefault));
        }
    }

    String text(Setting setting) {
        return values.get(setting);
    }

    boolean has(Setting setting) {
        return !text(setting).isEmpty();
    }

    void set(Setting setting, String value) {
        values.put(setting, value);
    }

    Path home() {
        return Path.of(text(Setting.HOME)).toAbsolutePath().normalize();
    }

    int port() {
        try {
            int port = Integer.parseInt(text(Setting.PORT));
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new Refusal("端口应为 1 到 65535 的数字:" + Setting.PORT.variable() + "=" + text(Setting.PORT)
                + " / the port is not a number");
    }

    String address() {
        return "http://" + text(Setting.BIND) + ":" + port();
    }

    /** The application reads the same names by MicroProfile Config. */
    void publish(Properties system) {
        values.forEach((setting, value) -> {
            if (!value.isEmpty()) {
                system.setProperty(setting.property(), value);
            }
        });
    }
}
