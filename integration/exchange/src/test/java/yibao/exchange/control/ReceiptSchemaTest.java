package yibao.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yibao.exchange.Agency;
import yibao.exchange.Outcome;
import yibao.kernel.Money;
import yibao.kernel.platform.Database;

/** {@code contract/receipt.schema.json} says what {@link Receipts} writes. */
class ReceiptSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-01-31T04:00:00Z");
    private static final Ledger.Counts COUNTS = new Ledger.Counts(3, 1, 1, 1, 1, Money.ofYuan("350.00"));
    private static final List<Receipts.Problem> PROBLEMS = List.of(new Receipts.Problem("TOO_MANY_REJECTED", 1, "多"),
            new Receipts.Problem("CERTNO_CHECK_DIGIT", 1, null));

    private final JsonNode schema = JSON.readTree(Path.of("contract/receipt.schema.json").toFile());

    @TempDir
    private Path keys;

    private Receipts receipts;

    ReceiptSchemaTest() throws IOException {
    }

    @BeforeEach
    void open() throws SQLException {
        receipts = new Receipts(new InMemory(), new ReceiptSeal(keys));
        try (var connection = new InMemory().open(); var statement = connection.createStatement()) {
            statement.execute("drop all objects");
            statement.execute("runscript from 'classpath:db/migration/V010__exchange.sql'");
        }
    }

    @Test
    void namesEveryMemberThatIsWritten() throws Exception {
        JsonNode full = JSON.readTree(receipts.write(batch("TAX320681", Money.ofYuan("1050.00")), Outcome.REJECTED, COUNTS, PROBLEMS, NOON));
        assertThat(names(full)).isEqualTo(names(schema.path("properties")));
        for (String object : List.of("rows", "amount")) {
            assertThat(names(full.path(object))).isEqualTo(names(schema.at("/properties/" + object + "/properties")));
        }
        assertThat(names(full.at("/problems/0"))).isEqualTo(names(schema.at("/properties/problems/items/properties")));
    }

    @Test
    void requiresWhatIsAlwaysWritten() throws Exception {
        JsonNode least = JSON.readTree(receipts.write(batch(null, null), Outcome.REJECTED, Ledger.Counts.NOTHING, PROBLEMS, NOON));
        assertThat(names(least)).isEqualTo(texts(schema.path("required")));
        assertThat(names(least.at("/problems/1"))).isEqualTo(texts(schema.at("/properties/problems/items/required")));
        least.fields().forEachRemaining(member -> {
            if (member.getValue().isNull()) {
                assertThat(texts(schema.at("/properties/" + member.getKey() + "/type"))).as(member.getKey()).contains("null");
            }
        });
    }

    @Test
    void namesEveryOutcome() {
        assertThat(texts(schema.at("/properties/outcome/enum")))
                .isEqualTo(Arrays.stream(Outcome.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Batch batch(String sender, Money amount) {
        Long number = sender == null ? null : 1L;
        return new Batch("6f1c2f0e-7a52-4a53-9a0e-0a4c8a1b7d11", 1, "IN", Agency.TAX, "a", null, sender == null ? null : "premium-receipts/1",
                sender, number, sender == null ? null : LocalDate.of(2026, 1, 31), "DELTA", "UTF-8", number, amount,
                sender == null ? null : "00", "CLAIMED", null, false, null, 0, 0, 0, 0, 0, null, null, 0, null,
                OffsetDateTime.parse("2026-01-31T12:00:00+08:00"), null, null, null);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static final class InMemory extends Database {
        @Override
        public Connection open() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:mem:receipts;DB_CLOSE_DELAY=-1");
        }
    }
}
