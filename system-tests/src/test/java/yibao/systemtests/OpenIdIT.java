package yibao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People sign in by the city's identity system: a real OpenID Connect server stands in for it. */
@DisplayName("Signing in by the city's identity system")
class OpenIdIT {
    private static final String CITY = "city";
    private static final long VALID = 600;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static MockOAuth2Server city;
    private static PayaraProcess running;
    private Visitor visitor;

    @BeforeAll
    static void start() throws Exception {
        city = new MockOAuth2Server();
        city.start(InetAddress.getByName("127.0.0.1"), 0);
        int port = Deliverables.freePort();
        running = PayaraProcess.launch(Deliverables.newFolder("openid"), port, Map.of("YIBAO_DEMO", "accounts",
                "YIBAO_OIDC_ISSUER", city.issuerUrl(CITY).toString(), "YIBAO_OIDC_CLIENT", "yibao", "YIBAO_OIDC_SECRET", "hush",
                "YIBAO_OIDC_URL", "http://127.0.0.1:" + port, "YIBAO_OIDC_PERSON", "staff_no",
                "YIBAO_OIDC_ROLES", "swj-office=tax, audit-office=auditor"));
        running.awaitReady();
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
        city.shutdown();
    }

    @BeforeEach
    void nobodyYet() {
        visitor = new Visitor(running.base());
    }

    @Test
    void ends_on_the_start_page_with_the_mapped_role_and_no_other() throws Exception {
        speakOf("wang.qiang", List.of("swj-office", "admin", "everybody"), VALID, Map.of());
        var home = visitor.follow("/oidc/start");
        assertThat(home.uri().getPath()).isEqualTo("/home.xhtml");
        assertThat(home.statusCode()).isEqualTo(200);
        var whoami = JSON.readTree(visitor.get("/api/v1/whoami").body());
        assertThat(whoami.path("name").asText()).isEqualTo("wang.qiang");
        assertThat(whoami.path("roles").toString()).isEqualTo("[\"tax\"]");
    }

    @Test
    void comes_with_a_new_session_so_that_a_planted_one_is_worth_nothing() throws Exception {
        visitor.get("/signin.xhtml");
        var planted = visitor.session();
        speakOf("wang.qiang", List.of("swj-office"), VALID, Map.of());
        visitor.follow("/oidc/start");
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(planted);
        visitor.comeWith(planted);
        assertThat(visitor.get("/home.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void sends_code_challenge_state_and_nonce_that_are_new_each_time() throws Exception {
        var first = visitor.get("/oidc/start").headers().firstValue("Location").orElseThrow();
        assertThat(first).contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
        var second = visitor.get("/oidc/start").headers().firstValue("Location").orElseThrow();
        assertThat(List.of(first.split("&"))).filteredOn(List.of(second.split("&"))::contains)
                .noneMatch(part -> part.matches("(code_challenge|state|nonce)=.*"));
    }

    @Test
    void is_refused_without_a_group_that_has_a_role_here() throws Exception {
        speakOf("stranger", List.of("everybody"), VALID, Map.of());
        assertRefused("NO_ROLE");
    }

    @Test
    void is_refused_with_an_expired_token() throws Exception {
        speakOf("wang.qiang", List.of("swj-office"), -120, Map.of());
        assertRefused("TOKEN");
    }

    @Test
    void is_refused_with_a_token_for_somebody_else() throws Exception {
        speakOf("wang.qiang", List.of("swj-office"), VALID, Map.of("aud", "another-client"));
        assertRefused("TOKEN");
    }

    @Test
    void is_refused_with_a_token_of_another_issuer() throws Exception {
        speakOf("wang.qiang", List.of("swj-office"), VALID, Map.of("iss", "http://elsewhere"));
        assertRefused("TOKEN");
    }

    @Test
    void is_refused_with_a_token_made_for_another_sign_in() throws Exception {
        speakOf("wang.qiang", List.of("swj-office"), VALID, Map.of("nonce", "of-another"));
        assertRefused("TOKEN");
    }

    @Test
    void is_refused_with_a_state_that_is_not_this_browsers() throws Exception {
        visitor.get("/oidc/start");
        assertThat(visitor.get("/oidc/callback?code=x&state=foreign").headers().firstValue("Location").orElse("")).endsWith("?openid=STATE");
        assertThat(new Visitor(running.base()).get("/oidc/callback?code=x&state=y").headers().firstValue("Location").orElse(""))
                .endsWith("?openid=STATE");
    }

    @Test
    void is_refused_where_the_account_is_closed_here() throws Exception {
        var admin = Caller.demo(running.base(), "admin");
        assertThat(admin.call("POST", "/api/v1/users/tax2/disabling", null, null).statusCode()).isEqualTo(200);
        speakOf("tax2", List.of("swj-office"), VALID, Map.of());
        assertRefused("NO_ROLE");
    }

    private void assertRefused(String why) throws Exception {
        var end = visitor.follow("/oidc/start");
        assertThat(end.uri().toString()).endsWith("/signin.xhtml?openid=" + why);
        assertThat(visitor.get("/home.xhtml").statusCode()).isEqualTo(302);
    }

    /** What the city's system will say of the next one who comes. */
    private static void speakOf(String name, List<String> groups, long seconds, Map<String, String> others) {
        var claims = new HashMap<String, Object>(others);
        claims.put("preferred_username", name);
        claims.put("staff_no", "S-" + name);
        claims.put("groups", groups);
        claims.put("division", "320681");
        city.enqueueCallback(new DefaultOAuth2TokenCallback(CITY, name, "JWT", List.of("yibao"), claims, seconds));
    }
}
