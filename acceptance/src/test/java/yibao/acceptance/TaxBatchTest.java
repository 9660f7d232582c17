package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import yibao.simulators.Batch;
import yibao.simulators.BatchFile;
import yibao.simulators.Doctored;
import yibao.simulators.Message;
import yibao.simulators.PlainRows;

/** Batches of receipts that tax hands in, good ones unless somebody spoils them. */
abstract class TaxBatchTest extends BureauTest {

    static final LocalDate DAY = LocalDate.of(2022, 1, 31);
    static final int ROWS = 60;

    Doctored good(int sequence) throws IOException {
        return Doctored.of(BatchFile.of(Message.PREMIUM_RECEIPTS, sequence, DAY).into(folder.resolve("good" + sequence),
                new PlainRows(Message.PREMIUM_RECEIPTS, 0, ROWS, sequence, 1_000)));
    }

    Path inbox() {
        return exchange().resolve("tax/inbox");
    }

    Batch handIn(int sequence) throws IOException {
        return handIn(good(sequence));
    }

    Batch handIn(Doctored doctored) throws IOException {
        Batch batch = doctored.untouched(inbox());
        bureau.settle();
        return batch;
    }

    void assertRestsIn(String place, Batch batch) throws IOException {
        assertThat(agency(batch).resolve(place)).isDirectoryContaining("glob:**" + batch.manifest().file())
                .isDirectoryContaining("glob:**" + batch.manifestFile().getFileName());
        assertThat(Bureau.list(inbox(batch))).isEmpty();
        assertThat(Bureau.list(agency(batch).resolve(".taken"))).isEmpty();
    }
}
