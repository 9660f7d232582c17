package yibao.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DemoCityTest {
    private static final double TINY = 0.002;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    @TempDir
    private Path exchangeDir;

    @Test
    void handsInEverythingInOrderAndPrintsTheReconciliation() throws IOException {
        try (StandInYibao yibao = new StandInYibao(exchangeDir, City.at(TINY))) {
            assertThat(demo(yibao).run()).as(screen()).isTrue();
            assertThat(yibao.events).containsExactly(
                    "insured-roster-REG320681-20201231-000001", "hardship-list-CIVIL320681-20200930-000001", "insured-roster-REG320681-20210930-000002",
                    "insured-roster-REG320681-20210930-000003",
                    "hardship-list-CIVIL320681-20210930-000002",
                    "levy Basic b3BlcmF0b3I6ZGVtby1vcGVyYXRvcg== {\"insutype\":\"390\",\"year\":2022}",
                    "levy Basic b3BlcmF0b3I6ZGVtby1vcGVyYXRvcg== {\"insutype\":\"390\",\"year\":2021,\"people\":\"SUBSIDISED\"}",
                    "premium-receipts-TAX320681-20211031-000001", "premium-receipts-TAX320681-20211130-000002",
                    "hardship-list-CIVIL320681-20211130-000003",
                    "premium-receipts-TAX320681-20211231-000003", "poverty-applications-CIVIL320681-20210531-000001",
                    "settlements-HEALTH320681-20210131-000001", "settlements-HEALTH320681-20210228-000002", "settlements-HEALTH320681-20210331-000003",
                    "settlements-HEALTH320681-20210430-000004", "settlements-HEALTH320681-20210531-000005",
                    "inpatient-stays-HEALTH320681-20210531-000001", "deaths-HEALTH320681-20210930-000001", "treasury-arrivals-TREASURY320681-20220104-000001",
                    "stated", "confirmed", "paid", "confirmed");
            assertThat(screen()).contains("一致 MATCHED", "100%", "：平", "与演示城市的预期逐类一致", "2021 年度资助参保：3 人，财政 960.00 元，结算单 390-2021-01 已付清", "/api/v1/premium/reconciliations/390/2022",
                    "2021 年 1 至 5 月医疗救助", "与演示城市的预期一致。", "/api/v1/settlements/totals?from=2021-01&to=2021-05");
            assertThat(screen()).containsPattern("年度资助参保\n类别 +人数 +财政资助（元）\n─{60}\n类 TK +[0-9]+ +[0-9,]+[.]00\n(.*\n){11}─{60}\n合计 12 类 +[0-9]+ +[0-9,]+[.]00\n与演示城市的预期一致。\n")
                    .containsPattern("因病支出型救助\n类别 +户数 +人数 +发放（元）\n─{70}\n第 1 类 +1 +1 +1,658.00\n─{70}\n合计 +1 +1 +1,658.00\n与演示城市的预期一致。\n");
        }
    }

    @Test
    void doesNothingWhereItHasRunBefore() throws IOException {
        try (StandInYibao yibao = new StandInYibao(exchangeDir, City.at(TINY))) {
            demo(yibao).run();
            int before = yibao.events.size();
            assertThat(demo(yibao).run()).isTrue();
            assertThat(yibao.events).hasSize(before);
            assertThat(screen()).contains("不再重复提交");
        }
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        try (StandInYibao yibao = new StandInYibao(exchangeDir, City.at(TINY))) {
            demo(yibao).run();
            Files.delete(exchangeDir.resolve("treasury/outbox/treasury-arrivals-TREASURY320681-20220104-000001.receipt.json"));
            int before = yibao.events.size();
            assertThat(demo(yibao).run()).isTrue();
            assertThat(yibao.events.size()).isGreaterThan(before);
        }
    }

    @Test
    void saysWhatDiffersFromTheExpectation() throws IOException {
        try (StandInYibao yibao = new StandInYibao(exchangeDir, City.at(TINY * 2))) {
            assertThat(demo(yibao).run()).isFalse();
            assertThat(screen()).contains("不一致", "  MATCHED：预期 ", "与演示城市的预期不一致：预期 274 笔、", "  TK：预期 ", "  第 1 类：预期 1 户、1 人、");
        }
    }

    private DemoCity demo(StandInYibao yibao) {
        return new DemoCity(yibao.address(), exchangeDir, City.at(TINY),
                new PrintStream(written, true, StandardCharsets.UTF_8), Duration.ofMillis(5));
    }

    private String screen() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
