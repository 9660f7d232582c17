package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yibao.premium.ReconciliationView;
import yibao.simulators.BatchFile;
import yibao.simulators.Message;

/** What the bureau does because a day has passed and nobody has sent anything. */
class PassingTimeTest extends BureauTest {

    private static final int YEAR = 6;
    private static final Duration TO_NOVEMBER = Duration.ofDays(273);
    private static final Duration TO_JANUARY = Duration.ofDays(70);

    @Test
    void whoWasExpectedToPayHasNotPaidWhenTheWindowCloses() throws Exception {
        clock.pass(TO_NOVEMBER);
        BatchFile.of(Message.INSURED_ROSTER, 1, LocalDate.parse("2022-11-01"))
                .handIn(exchange(), row -> row.accept(enrolledIn("2023")));
        bureau.settle();
        bureau.buildLevy("390", 2023);
        assertThat(counts(2023)).containsEntry("EXPECTED", 1L).containsEntry("UNPAID", 0L);

        clock.pass(TO_JANUARY);
        bureau.work();

        assertThat(counts(2023)).containsEntry("EXPECTED", 0L).containsEntry("UNPAID", 1L);
    }

    @Test
    void anExpectedBatchThatDoesNotComeRaisesAnAlarmUntilItComes() throws Exception {
        bureau.close();
        Path home = folder.resolve("scheduled");
        Path agreements = Files.createDirectories(folder.resolve("agreements"));
        Files.writeString(agreements.resolve("REG320681.yaml"), """
                sender: REG320681
                agency: registration
                contracts: [insured-roster/1]
                schedule: {insured-roster/1: "18:00"}
                """);
        bureau = Bureau.open(home, store.fresh(home), clock, agreements);
        bureau.work();
        assertThat(bureau.alarms()).isEmpty();

        clock.pass(Duration.ofHours(10));
        bureau.work();
        assertThat(bureau.alarms()).containsExactly("BATCH_OVERDUE");

        BatchFile.of(Message.INSURED_ROSTER, 1, LocalDate.parse("2022-02-01"))
                .handIn(exchange(), row -> row.accept(Citizen.of(1).enrolled()));
        bureau.settle();
        clock.pass(Duration.ofMinutes(2));
        bureau.work();
        assertThat(bureau.alarms()).isEmpty();
    }

    private static String[] enrolledIn(String year) {
        String[] row = Citizen.of(1).enrolled().clone();
        row[YEAR] = year;
        return row;
    }

    private Map<String, Long> counts(int year) throws Exception {
        return bureau.reconciliation("390", year).totals().stream()
                .collect(Collectors.toMap(ReconciliationView.Total::type, ReconciliationView.Total::count));
    }
}
