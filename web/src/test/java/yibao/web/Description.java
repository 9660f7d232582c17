package yibao.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The description of REST, as its tests ask it. */
record Description(JsonNode root) {
    static Description read() {
        try (var text = OpenApiDocument.class.getResourceAsStream(OpenApiDocument.FILE)) {
            return new Description(new YAMLMapper().readTree(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(toCollection(TreeSet::new));
    }

    static boolean hasExample(JsonNode content) {
        return content.has("example") || !content.path("examples").isEmpty();
    }

    /** By {@code GET /path}. */
    Map<String, JsonNode> operations() {
        var all = new TreeMap<String, JsonNode>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(verb -> !verb.getKey().equals("parameters"))
                .forEach(verb -> all.put(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), verb.getValue())));
        return all;
    }

    JsonNode operation(String address) {
        return operations().getOrDefault(address, MissingNode.getInstance());
    }

    /** Each as {@code place name=default}. */
    Set<String> parameters(String address) {
        var own = operation(address).path("parameters");
        var shared = root.path("paths").path(address.substring(address.indexOf(' ') + 1)).path("parameters");
        return Stream.concat(stream(own), stream(shared)).map(this::follow).map(each -> each.path("in").asText() + " "
                + each.path("name").asText() + "=" + each.path("schema").path("default").asText()).collect(toSet());
    }

    JsonNode success(String address) {
        return operation(address).path("responses").properties().stream()
                .filter(each -> each.getKey().startsWith("2")).map(Map.Entry::getValue).findFirst().orElseThrow();
    }

    Map<String, JsonNode> refusals(String address) {
        var all = new TreeMap<String, JsonNode>();
        operation(address).path("responses").properties().stream().filter(each -> each.getKey().startsWith("4"))
                .forEach(each -> all.put(each.getKey(), follow(each.getValue())));
        return all;
    }

    JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    JsonNode at(String ref) {
        return root.at(ref.substring(1));
    }

    private JsonNode follow(JsonNode node) {
        return node.has("$ref") ? at(node.path("$ref").asText()) : node;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
