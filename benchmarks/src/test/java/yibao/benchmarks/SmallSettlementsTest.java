package yibao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallSettlementsTest {

    private static final String BILLS = "20000";

    @TempDir
    Path dir;

    @Test
    void columnsChainAndDecimalsComeToTheSame() throws Exception {
        SettlementColumnsContestant.main(arguments("columns"));
        SettlementChainContestant.main(arguments("chain"));
        SettlementDecimalsContestant.main(arguments("decimals"));

        assertThat(dir.resolve("columns")).hasSameTextualContentAs(dir.resolve("chain")).hasSameTextualContentAs(dir.resolve("decimals"));
        assertThat(Files.readString(dir.resolve("columns"))).matches("[0-9a-f]+ \\d{9,}");
    }

    private String[] arguments(String file) {
        return new String[] {BILLS, dir.resolve(file).toString()};
    }
}
