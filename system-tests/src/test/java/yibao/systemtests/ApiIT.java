package yibao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a programmer meets who calls REST: its description, its refusals, and a job that is followed to its end. */
@DisplayName("REST")
class ApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static PayaraProcess running;

    @BeforeAll
    static void start() throws Exception {
        running = PayaraProcess.start(Deliverables.newFolder("api"), Map.of("YIBAO_DEMO", "accounts"));
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    private static Caller as(String account) {
        return Caller.demo(running.base(), account);
    }

    private static Caller nobody() {
        return Caller.nobody(running.base());
    }

    private static JsonNode description() throws Exception {
        return JSON.readTree(nobody().get("/openapi", "application/json").body());
    }

    /** Each as {@code GET /path}. */
    private static Set<String> described() throws Exception {
        var all = new TreeSet<String>();
        description().path("paths").properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
            if (!verb.equals("parameters")) {
                all.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));
        return all;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("type").asText()).startsWith("urn:problem:yibao:").endsWith(":" + code);
        assertThat(problem.path("detail").asText()).containsPattern("\\p{IsHan}");
        assertThat(examplesOf(problem.path("type").asText(), status)).allSatisfy(example -> assertThat(words(example)).isEqualTo(words(problem)));
    }

    /** The problems of this kind that the description shows. */
    private static List<JsonNode> examplesOf(String type, int status) throws Exception {
        return description().findParents("code").stream()
                .filter(node -> node.path("type").asText().equals(type) && node.path("status").asInt() == status).toList();
    }

    /** Without numbers: how many faults there were depends on the request. */
    private static List<String> words(JsonNode problem) {
        return Stream.of("type", "title", "detail").map(member -> problem.path(member).asText().replaceAll("[0-9]", "")).toList();
    }

    @Nested
    class Its_description {
        @Test
        void is_openapi_3_1_with_every_door() throws Exception {
            assertThat(description().path("openapi").asText()).startsWith("3.1.");
            assertThat(described()).containsExactlyInAnyOrderElementsOf(AccessTable.read().keySet());
        }

        @Test
        void is_the_same_in_yaml() throws Exception {
            var yaml = nobody().get("/openapi");
            assertThat(yaml.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/yaml"));
            assertThat((JsonNode) new YAMLMapper().readTree(yaml.body())).isEqualTo(description());
        }
    }

    @Nested
    class Who_may_come_in {
        static Set<String> doors() {
            return AccessTable.read().keySet();
        }

        @ParameterizedTest
        @MethodSource("doors")
        void nobody_without_a_login(String door) throws Exception {
            if (AccessTable.isPublic(door)) {
                assertThat(knock(nobody(), door).statusCode()).isLessThan(400);
                return;
            }
            assertProblem(knock(nobody(), door), 401, "UNAUTHENTICATED");
        }

        @ParameterizedTest
        @MethodSource("doors")
        void only_the_roles_of_the_table(String door) throws Exception {
            var let = new HashSet<String>();
            for (var role : AccessTable.ROLES) {
                var answer = knock(as(role), door);
                assertThat(answer.statusCode()).as(role + ": " + answer.body()).isLessThan(500).isNotEqualTo(401);
                if (answer.statusCode() != 403) {
                    let.add(role);
                }
            }
            assertThat(let).isEqualTo(AccessTable.isPublic(door) ? AccessTable.ROLES : AccessTable.read().get(door));
        }

        private static final Set<String> READING_BODIES = Set.of("levies", "eligibility-checks", "eligibility-checks/searches", "people/searches", "nothing/batches", "eligibility-checks/lists", "password", "users",
                "users/changes", "refusal", "premium/closings", "/work", "/resolutions", "/settlements", "settlements/previews", "settlements/searches", "settlements/accumulators");

        private static boolean isUpload(String path) {
            return path.endsWith("nothing/batches") || path.endsWith("eligibility-checks/lists") || path.endsWith("/resolutions");
        }

        /** With names of nothing and an empty body: enough to be let in, not enough to change anything. */
        private static HttpResponse<String> knock(Caller caller, String door) throws Exception {
            var verb = door.substring(0, door.indexOf(' '));
            var path = door.substring(door.indexOf(' ') + 1).replace("{insutype}", "390").replace("{year}", "2035")
                    .replace("identities/{id}", "identities/0")
                    .replaceAll("\\{\\w+}", "nothing").replaceAll("/jobs/events$", "/jobs/events?seconds=1");
            boolean readsBody = verb.equals("PUT") || verb.equals("POST") && READING_BODIES.stream().anyMatch(path::endsWith);
            var type = isUpload(path) ? "multipart/form-data; boundary=b" : "application/json";
            var body = isUpload(path) ? Multipart.of("b", Map.of("other", "")) : "{}";
            return readsBody ? caller.call(verb, path, type, body) : caller.call(verb, path, null, null);
        }
    }

    @Nested
    class Bad_requests {
        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"certNo":                                                                   | 400 | JSON_BROKEN
                                                                                             | 400 | JSON_SHAPE
                []                                                                           | 400 | JSON_SHAPE
                null                                                                         | 400 | JSON_EMPTY
                {"certNo":"320681199001010021"}                                              | 400 | INVALID_REQUEST
                {"certNo":"320681199001010021","purpose":"试","what":1}                      | 400 | FIELD_UNKNOWN
                {"certNo":"320681199001010021","purpose":"试","asOf":"2022-02-30"}           | 400 | FIELD_FORMAT
                {"certNo":"320681199001010021","purpose":"试","asOf":"-999999999-01-01"}     | 400 | FIELD_FORMAT
                {"certNo":"320681199001010021","purpose":"试","asOf":"+99999-01-01"}         | 400 | FIELD_FORMAT
                {"certNo":"320681199001010021","purpose":"试","asOf":"1899-12-31"}           | 400 | FIELD_FORMAT
                {"certNo":"320681199001010021","purpose":"试","knownAt":"-999999999-01-01T00:00:00+08:00"} | 400 | FIELD_FORMAT
                {"certNo":"320681199001010021","purpose":"试","detail":"ALL"}                | 400 | FIELD_FORMAT
                {"certNo":{"a":1},"purpose":"试"}                                            | 400 | FIELD_FORMAT
                {"certNo":"320681199001010022","purpose":"试"}                               | 422 | CERTNO_CHECK_DIGIT
                {"certNo":"3206811990","purpose":"试"}                                       | 422 | CERTNO_FORMAT
                {"certNo":"3.20681E+17","purpose":"试"}                                      | 422 | CERTNO_DAMAGED
                {"certNo":"320681199001010021","purpose":"试","knownAt":"2099-01-01T00:00:00+08:00"} | 422 | KNOWN_AT_FUTURE
                """)
        void of_an_eligibility_check(String body, int status, String code) throws Exception {
            assertProblem(as("civil").post("/api/v1/eligibility-checks", "application/json", body == null ? "" : body), status, code);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"insutype":"390","year":"soon"}  | 400 | FIELD_FORMAT
                {"insutype":"390","year":99999999999} | 400 | FIELD_FORMAT
                {"insutype":"39","year":1}        | 400 | INVALID_REQUEST
                {"insutype":"390","year":2090}    | 422 | FEE_NOT_SET
                """)
        void of_a_levy(String body, int status, String code) throws Exception {
            assertProblem(as("operator").post("/api/v1/premium/levies", "application/json", body), status, code);
        }

        @ParameterizedTest
        @CsvSource(textBlock = """
                tax,      GET,    /api/v1/no-such-thing,                                             404, NOT_FOUND
                tax,      DELETE, /api/v1/whoami,                                                    405, METHOD_NOT_ALLOWED
                tax,      GET,    /api/v1/premium/reconciliations/390/2035,                          404, NOT_RECONCILED
                tax,      GET,    /api/v1/premium/reconciliations/39/2022,                           404, NOT_FOUND
                tax,      GET,    /api/v1/premium/reconciliations/390/2022/differences?type=X,       400, TYPE_UNKNOWN
                tax,      GET,    /api/v1/premium/reconciliations/390/2022/differences?limit=ten,    400, PARAMETER_FORMAT
                tax,      GET,    /api/v1/premium/reconciliations/390/2022/differences?cursor=99999999999, 400, PARAMETER_FORMAT
                tax,      GET,    /api/v1/premium/arrivals/390?from=-999999999-01-01&to=2022-01-31,  400, DATE_FORMAT
                tax,      GET,    /api/v1/premium/closings/390/periods/+99999-01-01,                 422, PERIOD_FORMAT
                operator, GET,    /api/v1/coverage/rates?year=999999999,                             422, DATE_OUT_OF_RANGE
                operator, GET,    /api/v1/exchange/batches?cursor=first,                             400, PARAMETER_FORMAT
                operator, GET,    /api/v1/exchange/batches/nothing,                                  404, BATCH_UNKNOWN
                operator, GET,    /api/v1/exchange/batches/nothing/rejected.csv,                     404, BATCH_UNKNOWN
                operator, POST,   /api/v1/exchange/batches/nothing/release,                          404, BATCH_UNKNOWN
                operator, GET,    /api/v1/jobs/nothing/events,                                       404, JOB_UNKNOWN
                auditor,  GET,    /api/v1/audit/events?size=0,                                       400, INVALID_REQUEST
                auditor,  GET,    /api/v1/audit/events?cursor=zz,                                    400, CURSOR_UNKNOWN
                """)
        void of_an_address(String account, String verb, String path, int status, String code) throws Exception {
            assertProblem(as(account).call(verb, path, null, null), status, code);
        }

        @ParameterizedTest
        @CsvSource({"operator, /api/v1/exchange/batches?from=%2B999999999-12-31", "auditor, /api/v1/audit/events?from=-999999999-01-01T00:00:00Z",
            "admin, /api/v1/policies/coverage-target?asOf=%2B99999-01-01", "operator, /api/v1/coverage/rates?asOf=1899-12-31"})
        void of_a_day_that_nobody_means(String account, String path) throws Exception {
            var answer = as(account).get(path);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("PARAMETER_FORMAT").contains("年份须在 1900 至 2199 之间");
        }

        @Test
        void of_a_kind_that_is_not_read_or_not_given() throws Exception {
            assertProblem(as("civil").post("/api/v1/eligibility-checks", "text/plain", "x"), 415, "UNSUPPORTED_MEDIA_TYPE");
            assertProblem(as("operator").post("/api/v1/exchange/tax/batches", "application/json", "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
            assertProblem(as("tax").get("/api/v1/whoami", "image/png"), 406, "NOT_ACCEPTABLE");
        }

        @Test
        void of_an_upload() throws Exception {
            assertProblem(upload("tax", Map.of("data", "x")), 400, "PART_MISSING");
            assertProblem(upload("tax", Map.of("manifest", "{\"contract\":", "data", "x")), 400, "MANIFEST_INVALID");
            assertProblem(upload("tax", Map.of("manifest", "{\"file\":\"a.csv\"}".concat(" ".repeat(70 * 1024)), "data", "x")), 413, "MANIFEST_TOO_LONG");
            assertProblem(upload("foo", Map.of("manifest", "{}", "data", "x")), 404, "AGENCY_UNKNOWN");
        }

        private static HttpResponse<String> upload(String agency, Map<String, String> parts) throws Exception {
            return as("operator").post("/api/v1/exchange/" + agency + "/batches", "multipart/form-data; boundary=frontier", Multipart.of("frontier", parts));
        }
    }

    @Nested
    class A_job {
        @Test
        void is_followed_until_it_is_done_and_can_then_not_be_cancelled() throws Exception {
            var ordered = as("operator").post("/api/v1/premium/levies", "application/json", "{\"insutype\":\"390\",\"year\":2022}");
            assertThat(ordered.statusCode()).isEqualTo(202);
            var job = "/api/v1/jobs/" + JSON.readTree(ordered.body()).path("jobId").asText();

            var events = as("tax").get(job + "/events");
            assertThat(events.headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(data(events.body())).isNotEmpty().last().satisfies(
                    last -> assertThat(last).isEqualTo(JSON.readTree(as("tax").get(job).body())),
                    last -> assertThat(last.path("state").asText()).isEqualTo("DONE"));
            assertProblem(as("operator").call("POST", job + "/cancel", null, null), 409, "JOB_ENDED");
        }

        private static Stream<JsonNode> data(String events) {
            return Arrays.stream(events.split("\n")).filter(line -> line.startsWith("data: ")).map(line -> {
                try {
                    return JSON.readTree(line.substring("data: ".length()));
                } catch (java.io.IOException e) {
                    throw new IllegalStateException(line, e);
                }
            });
        }
    }
}
