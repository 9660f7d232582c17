package yibao.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptsExamTest {
    private final ReceiptsExam exam = new ReceiptsExam();
    @TempDir
    private Path folder;

    @Test
    void hasExactlyFiveThousandRowsAndFewBadOnes() throws IOException {
        Handed receipts = Handed.read(exam.receipts(folder));
        assertThat(receipts.dataRows()).isEqualTo(5000);
        assertThat(receipts.column("elec_taxrpt_no")).doesNotHaveDuplicates();
        assertThat(exam.refusals()).hasSizeLessThan(250).isNotEmpty();
    }

    @Test
    void asksEveryTypeManyTimes() {
        Map<String, Long> counts = exam.expectation().differences().stream()
                .collect(Collectors.groupingBy(Expectation.Difference::type, Collectors.counting()));
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Kind.values()).filter(Kind::isDifference).map(Kind::name).toList());
        assertThat(counts.values()).allMatch(n -> n > 50);
        assertThat(exam.expectation().crossInsured()).hasSizeGreaterThan(100);
    }

    @Test
    void namesEveryPersonOnce() throws IOException {
        assertThat(Handed.read(exam.residents(folder)).column("certno")).doesNotHaveDuplicates();
        assertThat(exam.expectation().differences()).extracting(Expectation.Difference::certNo).doesNotHaveDuplicates();
    }

    @Test
    void namesTheRefusedLines() throws IOException {
        List<List<String>> rows = Handed.read(exam.receipts(folder)).rows();
        for (String refusal : exam.refusals()) {
            String[] part = refusal.split(",");
            assertThat(rows.get(Integer.parseInt(part[0]) - 1)).contains(part[1]);
        }
    }

    @Test
    void writesItsAnswers() throws IOException {
        exam.writeExpectation(folder);
        List<String> lines = Files.readAllLines(folder.resolve("expected-differences.csv"));
        assertThat(lines.get(0)).isEqualTo("certno,type,levied_amt,received_amt,diff_amt");
        assertThat(lines).anyMatch(l -> l.endsWith(",UNDERPAID,350.00,349.99,-0.01")).anyMatch(l -> l.endsWith(",OVERPAID,350.00,350.01,0.01"))
                .anyMatch(l -> l.endsWith(",OVERPAID,350.00,700.00,350.00")).anyMatch(l -> l.endsWith(",DUPLICATE_PAYMENT,350.00,700.00,350.00"))
                .anyMatch(l -> l.endsWith(",SUBSIDY_DUE,0.00,350.00,350.00"));
    }
}
