package yibao.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yibao.assistance.ReasonCode;
import yibao.enrolment.IdentityReason;
import yibao.exchange.Agency;
import yibao.premium.DifferenceType;
import yibao.premium.SideFinding;

/** The description of REST says what the resources do: no more, no less, no other. */
@DisplayName("openapi.yaml")
class OpenApiTest {
    private static final Description DOCUMENT = Description.read();
    private static final Map<String, List<RestDoor>> DOORS = RestDoor.of(new RestApi().getClasses()).stream()
            .collect(groupingBy(RestDoor::address));

    static Stream<String> addresses() {
        return DOORS.keySet().stream().sorted();
    }

    @Test
    void is_openapi_3_1_without_words_of_3_0() {
        assertThat(DOCUMENT.root().path("openapi").asText()).startsWith("3.1.");
        assertThat(DOCUMENT.root().findValues("nullable")).isEmpty();
    }

    @Test
    void describes_every_method_and_no_other() {
        assertThat(DOCUMENT.operations().keySet()).containsExactlyInAnyOrderElementsOf(DOORS.keySet());
    }

    @Test
    void names_server_and_login() {
        assertThat(DOCUMENT.root().at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(DOCUMENT.root().at("/security/0").has("basicAuth")).isTrue();
        assertThat(DOCUMENT.root().at("/components/securitySchemes/basicAuth/scheme").asText()).isEqualTo("basic");
    }

    @Test
    void describes_every_tag_once() {
        List<String> described = DOCUMENT.root().path("tags").findValuesAsText("name");
        Set<String> used = DOCUMENT.operations().values().stream().map(each -> each.at("/tags/0").asText()).collect(toSet());
        assertThat(described).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(used);
        assertThat(DOCUMENT.root().path("tags").findValuesAsText("description")).hasSameSizeAs(described);
    }

    @Test
    void gives_every_operation_a_name_of_its_own() {
        assertThat(DOCUMENT.operations().values().stream().map(each -> each.path("operationId").asText()))
                .doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void refers_to_nothing_that_is_not_there() {
        assertThat(DOCUMENT.root().findValuesAsText("$ref"))
                .allSatisfy(ref -> assertThat(DOCUMENT.at(ref).isMissingNode()).as(ref).isFalse());
    }

    @Test
    void keeps_nothing_that_nobody_refers_to() {
        var used = new HashSet<>(DOCUMENT.root().findValuesAsText("$ref"));
        for (var kind : List.of("parameters", "examples", "responses", "schemas")) {
            DOCUMENT.root().path("components").path(kind).fieldNames()
                    .forEachRemaining(name -> assertThat(used).contains("#/components/" + kind + "/" + name));
        }
    }

    @Nested
    class Each_operation {
        static Stream<String> addresses() {
            return OpenApiTest.addresses();
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void has_a_summary(String address) {
            assertThat(DOCUMENT.operation(address).path("summary").asText()).isNotBlank();
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void names_the_roles_that_are_let_in(String address) {
            assertThat(DOCUMENT.operation(address).path("x-roles")).extracting(JsonNode::asText)
                    .containsExactlyInAnyOrderElementsOf(DOORS.get(address).get(0).roles());
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void names_every_parameter_with_its_place_and_default(String address) {
            Set<String> taken = DOORS.get(address).stream().flatMap(door -> door.parameters().stream()).collect(toSet());
            assertThat(DOCUMENT.parameters(address)).containsExactlyInAnyOrderElementsOf(taken);
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void describes_the_body_it_reads_with_an_example(String address) {
            var body = DOCUMENT.operation(address).path("requestBody").path("content");
            Set<String> read = DOORS.get(address).stream().flatMap(door -> door.bodies().stream()).collect(toSet());
            assertThat(Description.names(body)).containsExactlyInAnyOrderElementsOf(read);
            assertThat(body).allMatch(Description::hasExample);
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void describes_every_kind_of_answer_with_an_example(String address) {
            var answer = DOCUMENT.success(address).path("content");
            Set<String> given = DOORS.get(address).stream().flatMap(door -> door.answers().stream()).collect(toSet());
            assertThat(Description.names(answer)).containsExactlyInAnyOrderElementsOf(given);
            assertThat(answer).allMatch(Description::hasExample);
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void describes_its_refusals_as_problems_with_an_example_each(String address) {
            if (!DOORS.get(address).get(0).roles().isEmpty()) {
                assertThat(DOCUMENT.refusals(address)).containsKeys("401", "403");
            }
            assertThat(DOCUMENT.refusals(address)).allSatisfy((status, refusal) -> {
                var problem = refusal.path("content").path("application/problem+json");
                assertThat(problem.at("/schema/$ref").asText()).isEqualTo("#/components/schemas/Problem");
                assertThat(Description.hasExample(problem)).isTrue();
                assertThat(problem.findValuesAsText("status")).isNotEmpty().containsOnly(status);
            });
        }

        @ParameterizedTest
        @MethodSource("addresses")
        void tells_what_becomes_of_a_bad_body_and_of_a_thing_that_is_not_there(String address) {
            boolean readsText = !DOCUMENT.operation(address).path("requestBody").isMissingNode();
            boolean namesOneThing = address.contains("{id}") || address.contains("{checkId}");
            var expected = new HashSet<String>();
            if (readsText) {
                expected.addAll(List.of("400", "415"));
            }
            if (namesOneThing) {
                expected.add("404");
            }
            assertThat(DOCUMENT.refusals(address).keySet()).containsAll(expected);
        }
    }

    @Nested
    class Each_schema {
        /** Written by other hands than a record's: held by the schemas of the exchange. */
        private static final Set<String> OF_FILES = Set.of("Receipt", "Upload", "CheckListUpload", "ResolutionUpload", "SettlementLine");

        @Test
        void has_the_members_of_its_record() {
            SchemaRecords.ALL.forEach((name, type) -> assertThat(Description.names(DOCUMENT.schema(name).path("properties"))).as(name)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList()));
        }

        @Test
        void is_held_to_a_record() {
            var objects = new TreeSet<>(Description.names(DOCUMENT.root().at("/components/schemas")));
            objects.removeIf(name -> !DOCUMENT.schema(name).has("properties") || OF_FILES.contains(name));
            assertThat(SchemaRecords.ALL.keySet()).containsExactlyInAnyOrderElementsOf(objects);
        }

        @Test
        void of_a_settlement_is_a_row_of_the_contract() throws IOException {
            var table = new ObjectMapper().readTree(Path.of("../integration/health/contract/settlements.table.json").toFile());
            assertThat(Description.names(DOCUMENT.schema("SettlementLine").path("properties")))
                    .containsExactlyInAnyOrderElementsOf(table.path("fields").findValuesAsText("name"));
        }

        @Test
        void lists_the_values_of_its_enumeration() {
            assertThat(values("ReasonCode")).containsExactlyInAnyOrderElementsOf(Stream.of(ReasonCode.values()).map(Enum::name).toList());
            assertThat(values("IdentityReason")).containsExactlyInAnyOrderElementsOf(Stream.of(IdentityReason.values()).map(Enum::name).toList());
            assertThat(values("Agency")).containsExactlyInAnyOrderElementsOf(Stream.of(Agency.values()).map(Agency::folder).toList());
            assertThat(values("DifferenceType")).containsExactlyInAnyOrderElementsOf(Stream.<Enum<?>>concat(
                    Stream.of(DifferenceType.values()), Stream.of(SideFinding.values())).map(Enum::name).toList());
        }

        private static Set<String> values(String schema) {
            var values = new HashSet<String>();
            DOCUMENT.schema(schema).path("enum").forEach(value -> values.add(value.asText()));
            return values;
        }
    }
}
