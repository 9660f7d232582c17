package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.premium.ReconciliationView;
import yibao.simulators.Batch;
import yibao.simulators.ReceiptsExam;

/**
 * 5,000 receipts with every kind of difference, written with their answers by a program that shares no code with the
 * application: type, person and fen must agree, in the database and in the file that tax gets.
 */
class ExamTest extends BureauTest {

    private final ReceiptsExam exam = new ReceiptsExam();
    private Path answers;
    private Batch receipts;

    @BeforeEach
    void sitTheExam() throws IOException {
        answers = folder.resolve("answers");
        exam.writeExpectation(answers);
        assertAccepted(exam.residents(exchange()));
        assertAccepted(exam.employees(exchange()));
        assertAccepted(exam.hardshipList(exchange()));
        bureau.buildLevy("390", 2022);
        receipts = exam.receipts(exchange());
        bureau.settle();
    }

    @Test
    void everyPersonHasExactlyTheExpectedTypeAndAmounts() throws Exception {
        List<String> expected = lines("expected-differences.csv");
        assertThat(expected).hasSizeGreaterThan(1_000);

        assertThat(bureau.rows("""
                select certno, type, levied_amt, received_amt, diff_amt from difference
                where type <> 'CROSS_INSURED'""")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(differencesInTheFile().filter(row -> !isCross(row)).map(ExamTest::answered))
                .containsExactlyInAnyOrderElementsOf(expected);

        assertTotals();
        assertCrossInsured();
        assertRefusals();
        assertFileAddsUp();
    }

    private void assertTotals() throws Exception {
        ReconciliationView view = bureau.reconciliation("390", 2022);
        assertThat(view.totals()).extracting(
                total -> total.type() + "|" + total.count() + "|" + total.levied() + "|" + total.received())
                .containsExactlyInAnyOrderElementsOf(lines("expected-totals.csv"));
        assertThat(view.levied().amount()).isEqualTo(yuan(exam.expectation().levied()));
        assertThat(view.received().amount()).isEqualTo(yuan(exam.expectation().received()));
        assertThat(view.received().amount()).isEqualTo(receipt(receipts).path("amount").path("accepted").asText());
    }

    private void assertCrossInsured() throws Exception {
        List<String> expected = lines("expected-cross-insured.csv");
        assertThat(bureau.rows("select certno from difference where type = 'CROSS_INSURED'"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(differencesInTheFile().filter(ExamTest::isCross).map(row -> row.getField("certno")))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(bureau.reconciliation("390", 2022).beside().get(0).count()).isEqualTo(expected.size());
    }

    private void assertRefusals() throws IOException {
        assertThat(outcome(receipts)).isEqualTo("PARTLY_ACCEPTED");
        assertThat(refusals(receipts).stream().map(line -> line.replaceFirst(",[a-z_]+,([A-Z_]+)$", ",$1")))
                .containsExactlyInAnyOrderElementsOf(lines("expected-rejected.csv").stream()
                        .map(line -> line.replace('|', ',')).toList());
        assertThat(receipt(receipts).path("rows").path("rejected").asInt()).isEqualTo(exam.refusals().size());
        assertThat(receipt(receipts).path("rows").path("read").asInt()).isEqualTo(5_000);
    }

    /** The manifest of the file to tax says of it what is true of it. */
    private void assertFileAddsUp() throws IOException {
        Path manifest = sent("premium-differences", ".manifest.json");
        byte[] data = Files.readAllBytes(sent("premium-differences", ".csv"));
        assertThat(JSON.readTree(manifest.toFile()).path("sha256").asText()).isEqualTo(Digest.sha256(data));
        assertThat(JSON.readTree(manifest.toFile()).path("rows").asLong()).isEqualTo(differencesInTheFile().count());
    }

    private void assertAccepted(Batch batch) throws IOException {
        bureau.settle();
        assertThat(outcome(batch)).isEqualTo("ACCEPTED");
    }

    private Stream<NamedCsvRecord> differencesInTheFile() throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(
                Files.readString(sent("premium-differences", ".csv"), StandardCharsets.UTF_8)).stream();
    }

    private Path sent(String message, String ending) throws IOException {
        return Bureau.list(exchange().resolve("tax/outbox")).stream()
                .filter(file -> file.getFileName().toString().startsWith(message + "-")
                        && file.toString().endsWith(ending)).reduce((earlier, later) -> later).orElseThrow();
    }

    private static boolean isCross(NamedCsvRecord row) {
        return row.getField("type").equals("CROSS_INSURED");
    }

    private static String answered(NamedCsvRecord row) {
        return String.join("|", row.getField("certno"), row.getField("type"), row.getField("levied_amt"),
                row.getField("received_amt"), row.getField("diff_amt"));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(answers.resolve(file)).stream().skip(1).map(line -> line.replace(',', '|')).toList();
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + "%02d".formatted(fen % 100);
    }
}
