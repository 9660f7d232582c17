package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import yibao.exchange.RowsPage;
import yibao.exchange.TrialView;
import yibao.simulators.Batch;

/** Agreements with partners as operators read and try them. */
class AgreementsTest extends ConsoleTest {

    @Test
    void isReadOutInWords() {
        assertThat(desk.agreements.list()).filteredOn(one -> one.sender().equals("TAX320681")).singleElement()
                .satisfies(one -> {
                    assertThat(one.inForce()).isTrue();
                    assertThat(one.faults()).isEmpty();
                    assertThat(one.terms()).anySatisfy(term -> assertThat(term.value()).isEqualTo("HOLD"));
                });
    }

    @Test
    void thatIsSpoiltOrChangedSaysSo() throws Exception {
        bureau.close();
        Path files = folder.resolve("agreements");
        Files.createDirectories(files);
        for (Path file : Bureau.list(Bureau.CONFIG.resolve("demo/agreements"))) {
            Files.copy(file, files.resolve(file.getFileName()));
        }
        Path home = folder.resolve("home2");
        bureau = Bureau.open(home, store.fresh(home), clock, files);
        Path tax = files.resolve("TAX320681.yaml");
        Files.writeString(tax, Files.readString(tax).replace("onGap: HOLD", "onGap: WARN"));
        Path civil = files.resolve("CIVIL320681.yaml");
        Files.writeString(civil, Files.readString(civil) + "\nwhat: is this\n");

        assertThat(bureau.desk().agreements.list()).filteredOn(one -> !one.inForce())
                .extracting(one -> one.sender() + " " + one.faults().size())
                .containsExactlyInAnyOrder("CIVIL320681 1", "TAX320681 0");
    }

    @Test
    void isTestedWithASampleOfWhichNothingStays() throws Exception {
        Batch sample = good(1).badRows(folder.resolve("sample"), 1, 50);
        List<String> before = Business.rows(bureau);
        TrialView trial = tryOut("TAX320681", sample);
        assertThat(trial.state()).isEqualTo("DONE");
        assertThat(trial.outcome()).isEqualTo("PARTLY_ACCEPTED");
        assertThat(trial.receipt().at("/rows/accepted").asInt()).isEqualTo(49);
        assertThat(trial.receipt().has("signature")).isFalse();
        assertThat(trial.refusals()).extracting(RowsPage.Refusal::code).containsExactly("CERTNO_CHECK_DIGIT");
        assertThat(Business.rows(bureau).stream().filter(row -> !row.startsWith("job")).toList())
                .isEqualTo(before);
        assertThat(bureau.count("exchange_batch")).isZero();
        assertThat(Bureau.list(exchange().resolve("tax/.trial"))).isEmpty();
        assertThat(Bureau.list(exchange().resolve("tax/outbox"))).isEmpty();

        assertThat(outcome(handIn(1))).as("the number is still free").isEqualTo("ACCEPTED");
    }

    @Test
    void sampleTellsWhatItsNumberWouldMakeOfIt() throws Exception {
        handIn(1);
        assertThat(tryOut("TAX320681", good(3).untouched(folder.resolve("s3"))).note()).contains("第 2 号");
        assertThat(tryOut("TAX320681", good(1).untouched(folder.resolve("s1"))).note()).contains("DUPLICATE");
    }

    @Test
    void sampleOfAnotherSenderOrABrokenOneIsAnsweredAsRejected() throws Exception {
        Batch sample = good(1).untouched(folder.resolve("sample"));
        TrialView trial = tryOut("CIVIL320681", sample);
        assertThat(trial.outcome()).isEqualTo("REJECTED");
        assertThat(trial.receipt().at("/problems/0/code").asText()).isEqualTo("SENDER_UNKNOWN");
    }

    private TrialView tryOut(String sender, Batch sample) throws IOException {
        String id = bureau.database().inNew(() -> desk.trying.begin(sender,
                Files.readAllBytes(sample.manifestFile()),
                new ByteArrayInputStream(Files.readAllBytes(sample.data())), ExchangeDesk.OPERATOR));
        bureau.work();
        return desk.trying.get(id);
    }
}
