package yibao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A town's officers try to read of people in other towns, by every door of REST that tells of people. A door that is open to
 * them and stands in none of the lists below fails: whoever adds one says here whether it tells of people, and tries it.
 */
@DisplayName("A town's officer")
class ScopeIT {
    private static final String TOWN = "320681101";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CITY_IS_IN = "/api/v1/premium/reconciliations/";
    private static final String YEAR = "/api/v1/premium/reconciliations/390/2022";

    /** Lists, tried by {@link #reads_no_line_of_another_town}. */
    private static final Set<String> LISTS = Set.of(
            "GET /api/v1/premium/reconciliations/{insutype}/{year}/differences",
            "POST /api/v1/premium/reconciliations/{insutype}/{year}/differences/search",
            "GET /api/v1/premium/arrivals/{insutype}/{day}/{taxdeptCode}/receipts",
            "GET /api/v1/coverage/groups/{year}/uninsured",
            "GET /api/v1/coverage/lapsed/{year}", "GET /api/v1/subsidy/lists/{insutype}/{year}/{list}");
    /** One person, tried by {@link #is_told_of_a_stranger_what_is_told_of_nobody}. */
    private static final Set<String> PERSONS = Set.of("POST /api/v1/eligibility-checks", "POST /api/v1/premium/stories",
            "POST /api/v1/people/searches");
    /** An earlier answer about one person, tried by {@link #is_not_shown_what_was_answered_about_a_stranger}. */
    private static final Set<String> ANSWERS = Set.of("GET /api/v1/eligibility-checks", "POST /api/v1/eligibility-checks/searches",
            "GET /api/v1/eligibility-checks/{checkId}", "GET /api/v1/eligibility-checks/{checkId}/history",
            "POST /api/v1/eligibility-checks/{checkId}/certificate");
    /** A table of people brought along, tried by {@link #learns_nothing_of_strangers_from_a_list_of_them}. */
    private static final Set<String> BROUGHT = Set.of("POST /api/v1/eligibility-checks/lists", "GET /api/v1/eligibility-checks/lists",
            "GET /api/v1/eligibility-checks/lists/{id}", "PUT /api/v1/eligibility-checks/lists/{id}",
            "POST /api/v1/eligibility-checks/lists/{id}/start", "GET /api/v1/eligibility-checks/lists/{id}/result");
    /** Sums, tried by {@link #reads_the_sums_of_their_own_people}. */
    private static final Set<String> SUMS = Set.of("GET /api/v1/premium/reconciliations/{insutype}/{year}",
            "GET /api/v1/premium/reconciliations/{insutype}/{year}/totals");
    /** What belongs to the whole city, tried by {@link #is_not_let_in_to_the_books_of_the_whole_city}. */
    private static final Set<String> UNDIVIDED = Set.of("GET /api/v1/premium/arrivals/{insutype}", "GET /api/v1/premium/arrivals/{insutype}/{day}",
            "POST /api/v1/premium/closings", "GET /api/v1/premium/closings/{insutype}",
            "GET /api/v1/premium/closings/{insutype}/periods", "GET /api/v1/premium/closings/{insutype}/periods/{period}");
    /** These tell of sums, of the caller alone, or of what they themselves brought. */
    private static final Set<String> OF_NOBODY = Set.of("GET /api/v1/eligibility-checks/lists/template.xlsx", "GET /api/v1/whoami", "GET /api/v1/password", "POST /api/v1/password",
            "GET /api/v1/proposals", "POST /api/v1/proposals/{id}/confirmation", "POST /api/v1/proposals/{id}/refusal",
            "POST /api/v1/proposals/{id}/withdrawal", "GET /api/v1/coverage/rates", "GET /api/v1/coverage/groups/{year}",
            "GET /api/v1/jobs",
            "GET /api/v1/premium/reconciliations/{insutype}/{year}/resolutions/{id}",
            "GET /api/v1/premium/reconciliations/{insutype}/{year}/resolutions/{id}/workbook",
            "GET /api/v1/subsidy/ledgers", "GET /api/v1/subsidy/ledgers/{insutype}/{year}/totals", "GET /api/v1/subsidy/lists/{insutype}/{year}",
            "POST /api/v1/poverty/applications", "GET /api/v1/poverty/rules", "POST /api/v1/poverty/income-check-requests",
            "GET /api/v1/warnings/overview", "GET /api/v1/jobs/events", "GET /api/v1/jobs/{id}", "GET /api/v1/jobs/{id}/events", "POST /api/v1/jobs/{id}/cancel",
            "POST /api/v1/jobs/{id}/resume");
    /** Tables taken home are made by a job and a door with its caller; tried in acceptance. */
    private static final Set<String> TRIED_IN_ACCEPTANCE = Set.of(
            "POST /api/v1/premium/reconciliations/{insutype}/{year}/work",
            "GET /api/v1/premium/reconciliations/{insutype}/{year}/work/{diffId}/changes",
            "GET /api/v1/premium/reconciliations/{insutype}/{year}/resolutions",
            "POST /api/v1/premium/reconciliations/{insutype}/{year}/resolutions",
            "POST /api/v1/subsidy/lists/{insutype}/{year}/{list}/exports", "POST /api/v1/subsidy/lists/{insutype}/{year}/work",
            "GET /api/v1/warnings/alerts", "GET /api/v1/warnings/alerts/{alertId}", "POST /api/v1/warnings/alerts/{alertId}/feedback",
            "GET /api/v1/warnings/leads",
            "POST /api/v1/warnings/leads/follow-ups",
            "POST /api/v1/warnings/leads/exports",
            "POST /api/v1/warnings/leads/exports/by-town",
            "GET /api/v1/poverty/applications",
            "GET /api/v1/poverty/applications/{id}",
            "PUT /api/v1/poverty/applications/{id}",
            "POST /api/v1/poverty/applications/{id}/submission",
            "POST /api/v1/poverty/applications/{id}/withdrawal",
            "POST /api/v1/poverty/applications/{id}/return",
            "POST /api/v1/poverty/applications/{id}/town-audit",
            "POST /api/v1/poverty/applications/{id}/income",
            "POST /api/v1/poverty/applications/{id}/objections",
            "POST /api/v1/poverty/applications/{id}/account",
            "GET /api/v1/poverty/returned-payments",
            "POST /api/v1/coverage/lapsed/{year}/exports",
            "POST /api/v1/coverage/lapsed/{year}/exports/by-town", "POST /api/v1/coverage/lapsed/{year}/follow-ups");

    private static PayaraProcess running;
    private static Roster roster;

    @BeforeAll
    static void start() throws Exception {
        running = PayaraProcess.start(Deliverables.newFolder("scope"), Map.of("YIBAO_DEMO", "city", "YIBAO_DEMO_SCALE", "0.01"));
        running.awaitLine(CITY_IS_IN);
        roster = Roster.read(running.home().resolve("exchange"), TOWN);
        await(JSON.readTree(as("operator").call("POST", "/api/v1/coverage/runs", null, null).body()).path("jobId").asText());
    }

    private static void await(String jobId) throws Exception {
        as("operator").get("/api/v1/jobs/" + jobId + "/events");
        assertThat(as("operator").get("/api/v1/jobs/" + jobId).body()).contains("\"DONE\"");
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    private static Caller as(String account) {
        return Caller.demo(running.base(), account);
    }

    @Test
    void has_been_tried_at_every_door_that_is_open_to_them() {
        var open = new TreeSet<String>();
        AccessTable.read().forEach((door, roles) -> {
            if (roles.contains("civil") || roles.contains("tax") || roles.contains("clerk")) {
                open.add(door);
            }
        });
        for (var known : Set.of(LISTS, PERSONS, ANSWERS, BROUGHT, SUMS, UNDIVIDED, OF_NOBODY, TRIED_IN_ACCEPTANCE)) {
            open.removeAll(known);
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tax   | tax-town   | GET  | /api/v1/premium/reconciliations/390/2022/differences?limit=1000 |
            tax   | tax-town   | POST | /api/v1/premium/reconciliations/390/2022/differences/search      | {"limit":1000,"descending":false}
            civil | civil-town | GET  | /api/v1/coverage/lapsed/2022?limit=500                           |
            civil | civil-town | GET  | /api/v1/coverage/groups/2022/uninsured?limit=500                 |
            civil | civil-town | GET  | /api/v1/subsidy/lists/390/2022/REFUND?limit=500                  |
            """)
    void reads_no_line_of_another_town(String everywhere, String town, String verb, String path, String body) throws Exception {
        var type = body == null ? null : "application/json";
        assertThat(roster.strangersIn(ok(as(everywhere).call(verb, path, type, body)))).as("what the whole city's officer reads").isNotEmpty();
        assertThat(roster.strangersIn(ok(as(town).call(verb, path, type, body)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({YEAR + ",/received/amount", YEAR + ",/levied/count", YEAR + "/totals,/sum/received", YEAR + "/totals?by=day,/sum/received"})
    void reads_the_sums_of_their_own_people(String path, String figure) throws Exception {
        var whole = JSON.readTree(ok(as("tax").get(path))).at(figure).asDouble();
        var own = JSON.readTree(ok(as("tax-town").get(path))).at(figure).asDouble();
        assertThat(own).isPositive().isLessThan(whole / 2);
        assertThat(JSON.readTree(as("tax-town").get(YEAR).body()).path("arrivals")).as("the treasury knows no towns").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /api/v1/premium/arrivals/390?from=2022-01-01&to=2022-01-31 |
            GET  | /api/v1/premium/arrivals/390/2022-01-10                    |
            GET  | /api/v1/premium/closings/390                               |
            GET  | /api/v1/premium/closings/390/periods                       |
            GET  | /api/v1/premium/closings/390/periods?month=2022-01         |
            GET  | /api/v1/premium/closings/390/periods/2022-01               |
            POST | /api/v1/premium/closings                                   | {"insutype":"390","period":"2022-01"}
            """)
    void is_not_let_in_to_the_books_of_the_whole_city(String verb, String path, String body) throws Exception {
        var type = body == null ? null : "application/json";
        assertThat(as("tax").call(verb, path, type, body).statusCode()).isNotEqualTo(403);
        var refused = as("tax-town").call(verb, path, type, body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("SCOPE_TOO_NARROW");
    }

    @ParameterizedTest
    @CsvSource({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    void takes_no_line_of_another_town_home(String type) throws Exception {
        var whole = ok(as("tax").get(YEAR + "/differences", type));
        var own = ok(as("tax-town").get(YEAR + "/differences", type));
        assertThat(own.length()).isLessThan(whole.length() / 2);
        assertThat(roster.strangersIn(own.replaceAll(",([\\p{IsHan}]{2,4}),", ",\"$1\","))).isEmpty();
    }

    @Test
    void reads_no_receipt_of_another_town() throws Exception {
        int seen = 0;
        for (var day : JSON.readTree(ok(as("tax").get("/api/v1/premium/arrivals/390?from=2021-09-01&to=2022-03-31"))).path("days")) {
            var offices = "/api/v1/premium/arrivals/390/" + day.path("day").asText();
            for (var office : JSON.readTree(ok(as("tax").get(offices))).path("offices")) {
                var receipts = offices + "/" + office.path("taxdeptCode").asText() + "/receipts";
                var all = as("tax").get(receipts);
                seen += all.statusCode() == 200 ? roster.strangersIn(all.body()).size() : 0;
                assertThat(roster.strangersIn(as("tax-town").get(receipts).body())).isEmpty();
            }
            if (seen > 100) {
                break;
            }
        }
        assertThat(seen).as("what the whole city's officer reads").isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            civil-town | true  | /api/v1/eligibility-checks | {"certNo":"%s","purpose":"临时救助","asOf":"2022-03-01"}
            tax-town   | true  | /api/v1/premium/stories    | {"certNo":"%s","purpose":"核对","insutype":"390","year":2022}
            civil-town | false | /api/v1/people/searches    | {"certNo":"%s","purpose":"核对"}
            tax-town   | false | /api/v1/people/searches    | {"certNo":"%s","purpose":"核对"}
            """)
    void is_told_of_a_stranger_what_is_told_of_nobody(String town, boolean ofThatYear, String path, String question) throws Exception {
        var stranger = as(town).post(path, "application/json", question.formatted(roster.stranger()));
        var nobody = as(town).post(path, "application/json", question.formatted("320681199001010021"));
        assertThat(words(stranger)).isEqualTo(words(nobody));
        if (ofThatYear) { // the search looks at where people are insured today, and the demo city lives in 2022
            assertThat(words(as(town).post(path, "application/json", question.formatted(roster.neighbour())))).isNotEqualTo(words(nobody));
        }
        assertThat(as("auditor").get("/api/v1/audit/events?size=20").body()).contains("OUT_OF_SCOPE");
    }

    /** Without what differs between any two answers. */
    private static String words(HttpResponse<String> answer) {
        return answer.statusCode() + answer.body().replaceAll("\"checkId\":\"[^\"]*\"", "").replaceAll("\\d{6}\\*{8}\\d{3}[0-9X]", "");
    }

    @Test
    void is_not_shown_what_was_answered_about_a_stranger() throws Exception {
        var asked = as("civil").post("/api/v1/eligibility-checks", "application/json",
                "{\"certNo\":\"" + roster.stranger() + "\",\"purpose\":\"临时救助\",\"asOf\":\"2022-03-01\"}");
        JsonNode answer = JSON.readTree(ok(asked));
        var check = "/api/v1/eligibility-checks/" + answer.path("checkId").asText();
        assertThat(ok(as("civil").get(check))).contains(answer.path("checkId").asText());
        assertThat(as("civil-town").get(check).statusCode()).isEqualTo(404);
        assertThat(as("civil-town").get(check + "/history").statusCode()).isEqualTo(404);
        assertThat(as("civil-town").call("POST", check + "/certificate", null, null).statusCode()).isEqualTo(404);
        assertThat(as("civil-town").get("/api/v1/eligibility-checks").body()).doesNotContain(answer.path("checkId").asText());
        assertThat(as("civil-town").post("/api/v1/eligibility-checks/searches", "application/json",
                "{\"certNo\":\"" + roster.stranger() + "\",\"purpose\":\"核对\"}").body()).doesNotContain(answer.path("checkId").asText());
    }

    @Test
    void learns_nothing_of_strangers_from_a_list_of_them() throws Exception {
        var people = "证件号码,查询日期\n" + roster.stranger() + ",2022-03-01\n320681199001010021,2022-03-01\n" + roster.neighbour() + ",2022-03-01\n";
        var body = Multipart.of("b", Map.of("file", people, "purpose", "临时救助")).replace("filename=\"file\"", "filename=\"list.csv\"");
        var list = "/api/v1/eligibility-checks/lists/";
        var brought = as("civil-town").post("/api/v1/eligibility-checks/lists", "multipart/form-data; boundary=b", body);
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(202);
        var view = JSON.readTree(brought.body());
        await(view.path("jobId").asText());
        var lines = ok(as("civil-town").get(list + view.path("listId").asText() + "/result")).lines().toList();
        assertThat(answers(lines.get(1), roster.stranger())).isEqualTo(answers(lines.get(2), "320681199001010021"));
        assertThat(answers(lines.get(3), roster.neighbour())).isNotEqualTo(answers(lines.get(2), "320681199001010021"));
        for (var other : new String[] {"civil", "civil-county"}) {
            assertThat(as(other).get(list + view.path("listId").asText()).statusCode()).isEqualTo(404);
            assertThat(as(other).get(list + view.path("listId").asText() + "/result").statusCode()).isEqualTo(404);
            assertThat(as(other).get("/api/v1/eligibility-checks/lists").body()).doesNotContain(view.path("listId").asText());
        }
    }

    /** The columns that were filled in, without the number of the check. */
    private static String answers(String line, String certNo) {
        return line.replace(certNo, "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    @Test
    void does_not_widen_the_view_by_naming_another_division() throws Exception {
        for (var more : new String[] {"&town=320681100", "&insuAdmdvs=320681", "&insu_admdvs=320681", "&division="}) {
            assertThat(roster.strangersIn(as("civil-town").get("/api/v1/coverage/lapsed/2022?limit=500" + more).body())).isEmpty();
            assertThat(roster.strangersIn(as("tax-town").get(YEAR + "/differences?limit=1000" + more).body())).isEmpty();
        }
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
