package yibao.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The table schema of a message, as partners read it, held against the code. Every column carries an example; the row
 * of all examples is a good row, and from it the wrong ones are made.
 */
public final class ContractTable {

    private static final String NO_SUCH_VALUE = "?";

    private final JsonNode table;
    private final List<String> disagreements = new ArrayList<>();

    private ContractTable(JsonNode table) {
        this.table = table;
    }

    /** @param message for example {@code insured-roster}; read from the module's folder {@code contract} */
    public static ContractTable of(String message) {
        try {
            return new ContractTable(new ObjectMapper().readTree(Path.of("contract", message + ".table.json").toFile()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String name() {
        return table.path("name").asText();
    }

    /** In the order of the page. */
    public List<String> columns() {
        return fields().stream().map(Field::name).toList();
    }

    public List<String> codes(String column) {
        return fields().stream().filter(field -> field.name().equals(column)).findFirst().orElseThrow().codes();
    }

    /** What the page says and the reader does not do, or the other way round; empty when they agree. */
    public List<String> disagreementsWith(InboundMessage<?> message) {
        expect(name().equals(message.contract()), "name is " + name() + ", the reader's contract is " + message.contract());
        same("required columns", namesOf(true), message.requiredColumns());
        same("optional columns", namesOf(false), message.optionalColumns());
        expect(faultsOf(message, Map.of()).isEmpty(), "the row of examples is refused: " + faultsOf(message, Map.of()));
        fields().forEach(field -> compare(field, message));
        return disagreements;
    }

    private void compare(Field field, InboundMessage<?> message) {
        expect(refuses(message, field, "") == field.required(), field.name() + " left empty");
        field.codes().forEach(code -> expect(!refuses(message, field, code), field.name() + "=" + code + " is refused"));
        if (field.isNarrow()) {
            expect(refuses(message, field, NO_SUCH_VALUE), field.name() + "=" + NO_SUCH_VALUE + " is taken");
        }
        if (field.maxLength() > 0) {
            expect(!refuses(message, field, "x".repeat(field.maxLength())), field.name() + " as long as it may be is refused");
            expect(refuses(message, field, "x".repeat(field.maxLength() + 1)), field.name() + " one longer is taken");
        }
        if (Dictionary.LISTS.containsKey(field.name())) {
            same("codes of " + field.name(), new TreeSet<>(field.codes()), Set.of(Dictionary.LISTS.getProperty(field.name()).split(",")));
        }
    }

    private boolean refuses(InboundMessage<?> message, Field field, String value) {
        return faultsOf(message, Map.of(field.name(), value)).contains(field.name());
    }

    private Set<String> faultsOf(InboundMessage<?> message, Map<String, String> changes) {
        Map<String, String> values = new LinkedHashMap<>();
        fields().forEach(field -> values.put(field.name(), field.example()));
        values.putAll(changes);
        List<String> names = List.copyOf(values.keySet());
        Row row = new Row(names::indexOf, List.copyOf(values.values()));
        message.read(row);
        return row.faults().stream().map(Row.Fault::field).collect(Collectors.toSet());
    }

    private void same(String what, Set<String> page, Set<String> code) {
        expect(page.equals(code), what + ": the page says " + new TreeSet<>(page) + ", the code " + new TreeSet<>(code));
    }

    private void expect(boolean agrees, String disagreement) {
        if (!agrees) {
            disagreements.add(disagreement);
        }
    }

    private Set<String> namesOf(boolean required) {
        return fields().stream().filter(field -> field.required() == required).map(Field::name).collect(Collectors.toSet());
    }

    private List<Field> fields() {
        return StreamSupport.stream(table.path("fields").spliterator(), false).map(Field::new).toList();
    }

    private record Field(JsonNode json) {

        String name() {
            return json.path("name").asText();
        }

        String example() {
            return json.path("example").asText();
        }

        boolean required() {
            return json.at("/constraints/required").asBoolean();
        }

        int maxLength() {
            return json.at("/constraints/maxLength").asInt();
        }

        List<String> codes() {
            return StreamSupport.stream(json.at("/constraints/enum").spliterator(), false).map(JsonNode::asText).toList();
        }

        /** Whether not every text will do. */
        boolean isNarrow() {
            return !json.path("type").asText().equals("string") || !codes().isEmpty() || json.at("/constraints").has("pattern");
        }
    }

    private static final class Dictionary {
        static final Properties LISTS = new Properties();

        static {
            try (var text = Files.newBufferedReader(Path.of("../../config/dictionary.properties"))) {
                LISTS.load(text);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
