package yibao.simulators;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Properties;

/** What config/demo/city.properties says, with every count multiplied by the scale. */
final class CityShape {
    private final Properties values;
    private final double scale;

    private CityShape(Properties values, double scale) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale must be above 0: " + scale);
        }
        this.values = values;
        this.scale = scale;
    }

    /** Reads the file of the installation if there is one, else the copy this module was built with. */
    static CityShape at(double scale) {
        Path file = Path.of(System.getProperty("yibao.demo.city", "config/demo/city.properties"));
        try (Reader reader = Files.exists(file) ? Files.newBufferedReader(file)
                : new InputStreamReader(CityShape.class.getResourceAsStream("city.properties"), StandardCharsets.UTF_8)) {
            Properties values = new Properties();
            values.load(reader);
            return new CityShape(values, scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double scale() {
        return scale;
    }

    String text(String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new NoSuchElementException("the shape of the city lacks " + key);
        }
        return value.trim();
    }

    List<String> words(String key) {
        return List.of(text(key).split("\\s+"));
    }

    Weighted weighted(String key) {
        return Weighted.parse(text(key));
    }

    /** A rate per 10,000; 0 where none is given. */
    int rate(String key) {
        return Integer.parseInt(values.getProperty(key, "0").trim());
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    /** A count of people: scaled, and never down to nobody. */
    int people(String key) {
        return scaled(number(key));
    }

    int scaled(int atFullSize) {
        return Math.max(1, (int) Math.round(atFullSize * scale));
    }

    Dice dice() {
        return new Dice(number("seed"));
    }

    long fee() {
        return Text.fen(text("fee"));
    }
}
