package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import yibao.simulators.Batch;

/** A fresh bureau for every test, on one database and then on the other. */
@ParameterizedClass
@EnumSource(Store.class)
abstract class BureauTest {

    static final ObjectMapper JSON = new ObjectMapper();

    @Parameter
    Store store;

    @TempDir
    Path folder;

    final SteppedClock clock = new SteppedClock("2022-02-01T09:00:00+08:00");
    Bureau bureau;

    @BeforeEach
    void open() throws IOException {
        Path home = folder.resolve("home");
        bureau = Bureau.open(home, store.fresh(home), clock);
    }

    /** Whatever a test did: nobody was told of anybody without a reason. */
    @AfterEach
    void close() throws SQLException {
        assertThat(bureau.rows("select distinct action from audit_event where purpose is null and outcome in ('SHOWN', 'SHOWN_FULL')")).isEmpty();
        bureau.close();
    }

    Path exchange() {
        return bureau.exchange();
    }

    Path agency(Batch batch) {
        return exchange().resolve(agencyOf(batch));
    }

    Path inbox(Batch batch) {
        return agency(batch).resolve("inbox");
    }

    static String agencyOf(Batch batch) {
        String message = batch.manifest().contract().replaceAll("/.*", "");
        return yibao.simulators.Message.of(message).agency();
    }

    Path receiptFile(Batch batch) {
        return agency(batch).resolve("outbox").resolve(batch.receiptName());
    }

    JsonNode receipt(Batch batch) throws IOException {
        return JSON.readTree(Files.readString(receiptFile(batch)));
    }

    String outcome(Batch batch) throws IOException {
        return receipt(batch).path("outcome").asText();
    }

    /** What receipt.csv says, without its header and its Chinese text: line,key,field,code. */
    java.util.List<String> refusals(Batch batch) throws IOException {
        Path file = agency(batch).resolve("outbox").resolve(batch.manifest().base() + ".receipt.csv");
        return Files.exists(file)
                ? Files.readAllLines(file).stream().skip(1).map(line -> line.replaceAll(",[^,]*$", "")).toList()
                : java.util.List.of();
    }
}
