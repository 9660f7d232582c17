package yibao.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yibao.exchange.Agency;

/** Agreements are checked at start; each fault names its file and line. */
class AgreementFilesTest {

    private static final String GOOD = """
            sender: TAX320681
            agency: tax
            name: 启东市税务局
            contracts: [premium-receipts/1]
            receives: [premium-levy/1]
            maxRejectedShare: 0.02
            onGap: WARN
            manifestWaitMinutes: 15
            schedule: {premium-receipts/1: "18:00"}
            """;

    @TempDir
    Path folder;

    @Test
    void readsWhatWasAgreed() throws IOException {
        write("TAX320681.yaml", GOOD);
        assertThat(AgreementFiles.read(folder)).singleElement().satisfies(agreement -> {
            assertThat(agreement.agency()).isEqualTo(Agency.TAX);
            assertThat(agreement.contracts()).containsExactly("premium-receipts/1");
            assertThat(agreement.maxRejectedShare()).isEqualTo(new BigDecimal("0.02"));
            assertThat(agreement.holdOnGap()).isFalse();
            assertThat(agreement.manifestWaitMinutes()).isEqualTo(15);
            assertThat(agreement.schedule()).containsEntry("premium-receipts/1", LocalTime.of(18, 0));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sender: TAX320681           | sender: TAX1             | 第 1 行：sender 应与文件名一致",
        "agency: tax                 | agency: taxes            | 第 2 行：agency 不在",
        "onGap: WARN                 | onGap: SKIP              | 第 7 行：onGap 只能是 HOLD 或 WARN",
        "maxRejectedShare: 0.02      | maxRejectedShare: 5      | 第 6 行：maxRejectedShare 应在 0 与 1 之间",
        "manifestWaitMinutes: 15     | manifestWaitMinutes: 1h  | 第 8 行：manifestWaitMinutes 应是整数",
        "name: 启东市税务局           | nmae: 启东市税务局         | 第 3 行：不认识的键 nmae",
        "'\"18:00\"'                  | '\"25:00\"'               | 第 9 行：时刻应写作",
        "{premium-receipts/1:        | {other/1:                | 第 9 行：schedule 中的 other/1 不在 contracts 中",
        "contracts: [premium-receipts/1] | contracts: one       | 第 4 行：contracts 应是列表",
    })
    void namesAFaultWithFileAndLine(String good, String bad, String fault) throws IOException {
        write("TAX320681.yaml", GOOD.replace(good, bad));
        assertThatThrownBy(() -> AgreementFiles.read(folder)).hasMessageContaining("TAX320681.yaml " + fault);
    }

    @Test
    void namesTheFaultsOfAllFilesAtOnce() throws IOException {
        write("TAX320681.yaml", GOOD.replace("agency: tax", "agency: x"));
        write("B.yaml", "sender: [");
        assertThatThrownBy(() -> AgreementFiles.read(folder)).hasMessageContaining("TAX320681.yaml 第 2 行")
                .hasMessageContaining("B.yaml 第 1 行：不是合法的 YAML");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
