package yibao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallCityTest {

    private static final int PEOPLE = 20_000;
    private static final int FEW = 1_000;

    @TempDir
    Path dir;

    @Test
    void theMatcherAndDuckDbFindTheSameDifferences() throws Exception {
        City city = City.in(dir, PEOPLE);

        new MatcherContestant(PEOPLE).match(city, dir.resolve("ours.csv"));
        try (Connection connection = DuckDbContestant.open()) {
            DuckDbContestant.match(connection, city.levyFile(), city.receiptFile(), dir.resolve("duckdb.csv"));
        }

        assertThat(MatcherBenchmark.requireEqual(dir.resolve("ours.csv"), dir.resolve("duckdb.csv"))).isEqualTo(PEOPLE / 200 * 8);
    }

    @Test
    void theWholeBatchAndTheEntitiesFindTheSameDifferences() throws Exception {
        City city = City.in(dir, FEW);

        BatchContestant.run(city, dir.resolve("ours.csv"), "jdbc:h2:mem:");
        EntityContestant.run(city, dir.resolve("entities.csv"), "jdbc:h2:mem:");

        assertThat(MatcherBenchmark.requireEqual(dir.resolve("ours.csv"), dir.resolve("entities.csv"))).isEqualTo(FEW / 200 * 8);
    }
}
