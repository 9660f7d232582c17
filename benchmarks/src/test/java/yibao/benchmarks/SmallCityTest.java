package yibao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallCityTest {

    private static final int PEOPLE = 20_000;

    @TempDir
    Path dir;

    @Test
    void theMatcherAndDuckDbFindTheSameDifferences() throws Exception {
        City city = City.in(dir, PEOPLE);

        MatcherContestant.match(city, dir.resolve("ours.csv"), PEOPLE);
        try (Connection connection = DuckDbContestant.open()) {
            DuckDbContestant.match(connection, city.levyFile(), city.receiptFile(), dir.resolve("duckdb.csv"));
        }

        assertThat(MatcherBenchmark.requireEqual(dir.resolve("ours.csv"), dir.resolve("duckdb.csv"))).isEqualTo(PEOPLE / 200 * 8);
    }
}
