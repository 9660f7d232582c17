package yibao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an office sees that starts the platform for the first time. One server serves all tests that need one. */
@DisplayName("java -jar yibao.jar")
class StartIT {
    private static final Map<String, String> DEMO = Map.of("YIBAO_DEMO", "accounts");
    private static PayaraProcess running;

    @BeforeAll
    static void start() throws IOException {
        running = PayaraProcess.start(Deliverables.newFolder("start"), DEMO);
    }

    @AfterAll
    static void stop() throws Exception {
        assertThat(running.stop()).isIn(0, 143);
        assertThat(running.console()).hasSize(1);
    }

    @Nested
    class When_it_runs {
        @Test
        void it_has_printed_its_address_and_nothing_else() {
            assertThat(running.console()).singleElement().asString().contains("医保 Yibao ready: " + running.base() + "/");
        }

        @Test
        void it_listens_on_one_port_of_this_machine_only() throws IOException {
            var port = String.format(Locale.ROOT, "%04X", running.port());
            assertThat(OpenPorts.of(running.pid())).singleElement().asString()
                    .isIn("tcp 0100007F:" + port, "tcp6 0000000000000000FFFF00000100007F:" + port);
        }

        @Test
        void its_check_is_named() throws Exception {
            assertThat(Caller.nobody(running.base()).get("/health/ready").body()).contains("\"name\":\"yibao\"", "\"database\":\"up\"");
        }

        @Test
        void it_does_not_say_what_serves_it() throws Exception {
            var headers = Caller.nobody(running.base()).get("/").headers();
            assertThat(headers.firstValue("Server")).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        }

        @Test
        void it_shows_the_description_of_its_doors_without_the_internet() throws Exception {
            var nobody = Caller.nobody(running.base());
            assertThat(nobody.get("/openapi").body()).contains("/api/v1/whoami", "basicAuth");
            assertThat(nobody.get("/swagger-ui/index.html").body()).contains("swagger-ui-bundle.js").doesNotContain("http");
            assertThat(nobody.get("/swagger-ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        }

        @Test
        void a_second_server_on_the_same_home_is_refused() throws Exception {
            try (var second = PayaraProcess.launch(running.home(), Deliverables.freePort(), DEMO)) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.console()).singleElement().asString().contains("已有另一个医保平台");
            }
        }

        @Test
        void a_second_server_on_the_same_port_is_refused() throws Exception {
            try (var second = PayaraProcess.launch(Deliverables.newFolder("port"), running.port(), DEMO)) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.console()).singleElement().asString().contains("已被占用");
            }
        }
    }

    @Nested
    class Who_may_come_in {
        @Test
        void an_account_of_the_demo_with_its_role() throws Exception {
            assertThat(Caller.demo(running.base(), "tax").get("/api/v1/whoami").body()).isEqualTo("{\"name\":\"tax\",\"roles\":[\"tax\"]}");
        }

        @Test
        void nobody_without_a_login() throws Exception {
            var answer = Caller.nobody(running.base()).get("/api/v1/whoami");
            assertProblem(answer, 401, "UNAUTHENTICATED");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        }

        @Test
        void nobody_with_a_wrong_password() throws Exception {
            assertProblem(Caller.as(running.base(), "tax", "demo-civil").get("/api/v1/whoami"), 401, "UNAUTHENTICATED");
        }

        @Test
        void nobody_to_the_soap_services_without_a_login() throws Exception {
            assertThat(Caller.nobody(running.base()).get("/services/eligibility?wsdl").statusCode()).isEqualTo(401);
        }

        @Test
        void an_address_that_does_not_exist_is_a_problem_in_chinese() throws Exception {
            assertProblem(Caller.demo(running.base(), "tax").get("/api/v1/no-such-thing"), 404, "NOT_FOUND");
        }

        @Test
        void a_wrong_method_is_a_problem_too() throws Exception {
            assertProblem(Caller.demo(running.base(), "tax").post("/api/v1/whoami", "application/json", "{}"), 405, "METHOD_NOT_ALLOWED");
        }

        private static void assertProblem(java.net.http.HttpResponse<String> answer, int status, String code) {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"type\":\"urn:problem:yibao:rest:" + code + "\"", "\"status\":" + status);
        }
    }

    @Nested
    class Outside_the_demo {
        @Test
        void without_secrets_it_refuses_in_one_line_that_names_them() throws Exception {
            try (var refused = PayaraProcess.launch(Deliverables.newFolder("bare"), Deliverables.freePort(), Map.of())) {
                assertThat(refused.awaitEnd()).isEqualTo(1);
                assertThat(refused.console()).singleElement().asString()
                        .contains("YIBAO_ACCOUNTS", "YIBAO_DB_PASSWORD", "YIBAO_AUDIT_KEY", "拒绝启动", "refuses to start");
            }
        }

        @Test
        void a_database_that_cannot_be_reached_is_named() throws Exception {
            var settings = Map.of("YIBAO_DEMO", "accounts", "YIBAO_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");
            try (var failed = PayaraProcess.launch(Deliverables.newFolder("nodb"), Deliverables.freePort(), settings)) {
                assertThat(failed.awaitEnd()).isEqualTo(1);
                assertThat(failed.console()).singleElement().asString().contains("启动失败", "server.log");
            }
        }
    }
}
