package yibao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallSettlementsTest {

    private static final int BILLS = 5_000;

    @TempDir
    Path dir;

    @Test
    void theDoorAndDecimalsComeToTheSame() throws Exception {
        SettlementFiles.in(dir, BILLS);
        SettlementDoorContestant.main(new String[] {String.valueOf(BILLS), dir.resolve("door").toString(), "jdbc:h2:mem:settlements", dir.toString()});
        decimals().writeTo(dir.resolve("decimals"));

        assertThat(dir.resolve("door")).hasSameTextualContentAs(dir.resolve("decimals"));
        assertThat(Files.readString(dir.resolve("door"))).matches("[0-9a-f]+ \\d{9,}");
    }

    private static SettlementCity.Digest decimals() {
        SettlementCity city = new SettlementCity(BILLS);
        DecimalSettlement rules = new DecimalSettlement(SettlementCity.benefits());
        Map<Integer, Map<String, BigDecimal>> years = new HashMap<>();
        SettlementCity.Digest digest = new SettlementCity.Digest();
        for (int i = 0; i < BILLS; i++) {
            add(digest, rules.settle(DecimalSettlement.bill(city, i), years.computeIfAbsent(city.person[i], none -> new HashMap<>())));
        }
        return digest;
    }

    private static void add(SettlementCity.Digest digest, Map<String, BigDecimal> result) {
        digest.add(DecimalSettlement.fen(result, "deductible"), DecimalSettlement.fen(result, "basic"), DecimalSettlement.fen(result, "major"),
                DecimalSettlement.fen(result, "assistance"), DecimalSettlement.fen(result, "tilt"), DecimalSettlement.fen(result, "burden"));
    }
}
