package yibao.exchange.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import yibao.exchange.Manifest;

/** {@code contract/manifest.schema.json} says what {@link ManifestReader} reads. */
class ManifestSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = """
            {"contract": "premium-receipts/1", "sender": "TAX320681", "sequence": 1, "businessDate": "2026-01-31",
             "mode": "FULL", "file": "premium-receipts-TAX320681-20260131-000001.csv", "encoding": "GB18030", "rows": 2,
             "amount": "700.00", "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}""";

    private final JsonNode schema = JSON.readTree(Path.of("contract/manifest.schema.json").toFile());

    ManifestSchemaTest() throws IOException {
    }

    @Test
    void namesEveryMemberThatIsRead() throws IOException {
        assertThat(names(schema.path("properties"))).isEqualTo(names(JSON.readTree(GOOD)));
        assertThat(names(schema.path("properties"))).hasSameSizeAs(Manifest.class.getRecordComponents());
    }

    @Test
    void requiresWhatCannotBeMissing() throws IOException {
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.toSet());
        for (String member : names(JSON.readTree(GOOD))) {
            ObjectNode without = (ObjectNode) JSON.readTree(GOOD);
            without.remove(member);
            assertThat(isRefused(without)).as("without " + member).isEqualTo(required.contains(member));
        }
    }

    @Test
    void givesTheDefaultsThatHold() {
        Manifest read = ManifestReader.read(bytes("""
                {"contract": "insured-roster/1", "sender": "REG320681", "sequence": 1, "businessDate": "2026-01-31",
                 "file": "a.csv", "rows": 0, "sha256": "00"}"""));
        assertThat(schema.at("/properties/mode/default").asText()).isEqualTo(read.full() ? "FULL" : "DELTA");
        assertThat(schema.at("/properties/encoding/default").asText()).isEqualTo(read.encoding());
    }

    @Test
    void forbidsWhatIsRefused() throws IOException {
        for (String member : Set.of("sender", "businessDate", "mode", "file", "amount")) {
            ObjectNode wrong = (ObjectNode) JSON.readTree(GOOD);
            wrong.set(member, TextNode.valueOf("../?"));
            assertThat(isRefused(wrong)).as(member).isTrue();
            assertThat(allows(schema.path("properties").path(member), "../?")).as(member + " by the schema").isFalse();
        }
    }

    private static boolean allows(JsonNode member, String text) {
        if (member.has("enum")) {
            return StreamSupport.stream(member.path("enum").spliterator(), false).anyMatch(one -> one.asText().equals(text));
        }
        return member.has("pattern") && text.matches(member.path("pattern").asText());
    }

    private static boolean isRefused(JsonNode manifest) {
        try {
            ManifestReader.read(bytes(manifest.toString()));
            return false;
        } catch (BatchRefused refused) {
            return true;
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
