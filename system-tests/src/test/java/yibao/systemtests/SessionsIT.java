package yibao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session is good for, what ends it, and what every answer says to the browser. */
@DisplayName("A session")
class SessionsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static PayaraProcess running;

    @BeforeAll
    static void start() throws Exception {
        running = PayaraProcess.start(Deliverables.newFolder("sessions"), Map.of("YIBAO_DEMO", "accounts"));
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    private static Visitor signedIn(String account) throws Exception {
        return Visitor.signedIn(running.base(), account);
    }

    private static Caller program(String account) {
        return Caller.demo(running.base(), account);
    }

    private static void assertEnded(Visitor visitor) throws Exception {
        assertThat(visitor.get("/home.xhtml").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/api/v1/whoami").statusCode()).isEqualTo(401);
    }

    @Test
    void begins_with_a_password_under_a_new_name_in_a_guarded_cookie() throws Exception {
        var visitor = new Visitor(running.base());
        visitor.get("/signin.xhtml");
        var before = visitor.session();
        var answer = visitor.signIn("tax", "demo-tax");
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/home.xhtml");
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie.toLowerCase())
                .contains("yibao=", "httponly", "samesite=lax"));
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.get("/home.xhtml").statusCode()).isEqualTo(200);
        visitor.comeWith(before);
        assertEnded(visitor);
    }

    @Test
    void is_marked_as_secure_behind_a_proxy_that_ends_tls() throws Exception {
        var visitor = new Visitor(running.base()).behindTls();
        assertThat(visitor.get("/signin.xhtml").headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(visitor.signIn("tax", "demo-tax").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie.toLowerCase()).contains("; secure"));
    }

    @Test
    void does_not_begin_with_a_wrong_password() throws Exception {
        var visitor = new Visitor(running.base());
        assertThat(visitor.signIn("tax", "demo-civil").statusCode()).isEqualTo(200);
        assertThat(visitor.signIn("nobody", "demo-tax").statusCode()).isEqualTo(200);
        assertEnded(visitor);
    }

    @Test
    void opens_rest_for_reading_only() throws Exception {
        var visitor = signedIn("operator");
        assertThat(visitor.get("/api/v1/exchange/batches").statusCode()).isEqualTo(200);
        for (var verb : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            var request = HttpRequest.newBuilder().header("Content-Type", "application/json")
                    .method(verb, HttpRequest.BodyPublishers.ofString("{\"insutype\":\"390\",\"year\":2022}"));
            assertThat(visitor.send(request, "/api/v1/premium/levies").statusCode()).as(verb).isIn(400, 401, 405);
        }
        var levy = HttpRequest.newBuilder().header("Content-Type", "application/json").header("X-HTTP-Method-Override", "POST").GET();
        assertThat(visitor.send(levy, "/api/v1/premium/levies").statusCode()).isEqualTo(405);
    }

    @Test
    void wears_a_watermark_that_no_browser_keeps_for_the_next_person() throws Exception {
        var address = java.util.regex.Pattern.compile("/watermark\\.css\\?([0-9a-f]+-[0-9]+)");
        var keys = new java.util.HashSet<String>();
        for (var account : new String[] {"civil", "tax"}) {
            var visitor = signedIn(account);
            var page = address.matcher(visitor.get("/home.xhtml").body());
            assertThat(page.find()).isTrue();
            var style = visitor.get(page.group());
            assertThat(style.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(style.body()).contains("/watermark.svg?" + page.group(1).replaceAll("-.*", "-"));
            assertThat(visitor.get("/watermark.svg?" + page.group(1)).body()).contains(account);
            keys.add(page.group(1).replaceAll("-.*", ""));
        }
        assertThat(keys).hasSize(2);
    }

    @Test
    void opens_soap_for_reading_only() throws Exception {
        var visitor = signedIn("civil");
        assertThat(visitor.get("/services/eligibility?wsdl").statusCode()).isEqualTo(200);
        var call = HttpRequest.newBuilder().header("Content-Type", "text/xml").POST(HttpRequest.BodyPublishers.ofString("<x/>"));
        assertThat(visitor.send(call, "/services/eligibility").statusCode()).isEqualTo(401);
    }

    @Test
    void is_over_after_the_sign_out_for_whoever_kept_its_name() throws Exception {
        var visitor = signedIn("tax");
        var name = visitor.session();
        var left = leave(visitor, Visitor.viewState(visitor.get("/home.xhtml").body()));
        assertThat(left).contains("/signin.xhtml");
        visitor.comeWith(name);
        assertEnded(visitor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1:2", "-4718329:99999"})
    void takes_no_form_that_was_not_given_out_in_it(String viewState) throws Exception {
        var visitor = signedIn("tax");
        leave(visitor, viewState);
        assertThat(visitor.get("/home.xhtml").statusCode()).isEqualTo(200);
    }

    /** @return where the browser is sent */
    private static String leave(Visitor visitor, String viewState) throws Exception {
        var fields = new HashMap<String, String>();
        fields.put("leaving", "leaving");
        fields.put("leaving:leave", "x");
        fields.put("jakarta.faces.ViewState", viewState);
        fields.put("primefaces.nonce", Visitor.nonce(visitor.get("/home.xhtml").body()));
        return visitor.post("/home.xhtml", fields).headers().firstValue("Location").orElse("");
    }

    @Test
    void ends_when_the_account_is_closed() throws Exception {
        var visitor = signedIn("operator2");
        program("admin").call("POST", "/api/v1/users/operator2/disabling", null, null);
        assertEnded(visitor);
        assertThat(program("operator2").get("/api/v1/whoami").statusCode()).isEqualTo(401);
        program("admin").call("POST", "/api/v1/users/operator2/enabling", null, null);
        assertThat(program("operator2").get("/api/v1/whoami").statusCode()).isEqualTo(200);
    }

    @Test
    void ends_when_the_account_is_locked_and_the_lock_is_in_the_log() throws Exception {
        var visitor = signedIn("procurement");
        for (int i = 0; i < 5; i++) {
            assertThat(Caller.as(running.base(), "procurement", "wrong").get("/api/v1/whoami").statusCode()).isEqualTo(401);
        }
        assertThat(program("procurement").get("/api/v1/whoami").statusCode()).isEqualTo(401);
        assertEnded(visitor);
        assertThat(program("auditor").get("/api/v1/audit/events").body()).contains("LOCK_USER");
        program("admin").call("POST", "/api/v1/users/procurement/unlocking", null, null);
        assertThat(program("procurement").get("/api/v1/whoami").statusCode()).isEqualTo(200);
    }

    @Test
    void with_a_password_given_by_another_leads_nowhere_but_to_a_new_one() throws Exception {
        var reset = program("admin").call("POST", "/api/v1/users/price/password-reset", null, null);
        var password = JSON.readTree(reset.body()).path("password").asText();
        var caller = Caller.as(running.base(), "price", password);
        assertThat(caller.get("/api/v1/jobs/nothing").body()).contains("PASSWORD_MUST_CHANGE");
        var visitor = new Visitor(running.base());
        visitor.signIn("price", password);
        assertThat(visitor.get("/home.xhtml").headers().firstValue("Location").orElse("")).endsWith("/password.xhtml");
        var wanted = "{\"password\":\"" + password + "\",\"newPassword\":\"Sunny-Day-2026\"}";
        assertThat(caller.post("/api/v1/password", "application/json", wanted).statusCode()).isEqualTo(200);
        assertEnded(visitor);
        visitor.signIn("price", "Sunny-Day-2026");
        assertThat(visitor.get("/home.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void gains_and_loses_roles_while_it_lasts() throws Exception {
        var visitor = signedIn("care");
        var wanted = "{\"name\":\"care\",\"displayName\":\"陈洁\",\"personNo\":\"care\",\"roles\":[\"care\",\"auditor\"],\"division\":\"\",\"reason\":\"兼职\"}";
        var proposed = program("admin").post("/api/v1/users/changes", "application/json", wanted);
        var confirmation = "/api/v1/proposals/" + JSON.readTree(proposed.body()).path("proposalId").asText() + "/confirmation";
        assertThat(program("admin").call("POST", confirmation, null, null).body()).contains("PROPOSAL_OWN");
        assertThat(program("admin2").call("POST", confirmation, null, null).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/api/v1/audit/verification").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/signin.xhtml, 200", "/home.xhtml, 302", "/nothing, 404", "/nothing.xhtml, 404", "/api/v1/whoami, 401", "/api/v1/nothing, 404",
        "/services/eligibility?wsdl, 401", "/openapi, 200", "/swagger-ui/index.html, 200", "/oidc/start, 404", "/WEB-INF/web.xml, 404",
        "/jakarta.faces.resource/nothing.xhtml, 404"})
    void or_none_every_answer_tells_the_browser_what_it_may_not_do(String path, int status) throws Exception {
        var answer = new Visitor(running.base()).get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().allValues("Content-Security-Policy")).anySatisfy(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void runs_no_script_but_those_it_gave_out() throws Exception {
        var policies = new Visitor(running.base()).get("/signin.xhtml").headers().allValues("Content-Security-Policy");
        assertThat(policies).anySatisfy(policy -> assertThat(policy).contains("script-src 'self' 'nonce-").doesNotContain("unsafe-eval"));
        assertThat(policies).noneSatisfy(policy -> assertThat(policy).containsPattern("script-src[^;]*unsafe-inline"));
    }
}
