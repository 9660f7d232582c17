package yibao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same modules on a full application server that the bureau may already run. */
@DisplayName("yibao.ear on Payara Server")
class ServerEarIT {
    private static PayaraServer server;

    @BeforeAll
    static void start() throws Exception {
        var folder = Deliverables.newFolder("ear");
        var settings = new HashMap<String, String>();
        settings.put("YIBAO_DEMO", "accounts");
        settings.put("YIBAO_HOME", folder.resolve("home").toString());
        settings.put("YIBAO_CONFIG", Deliverables.configuration().toString());
        server = new PayaraServer(folder, settings);
        server.start();
        server.deploy(Deliverables.ear());
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void its_check_is_named_and_up() throws Exception {
        var answer = Caller.nobody(server.base()).get("/health/ready");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"yibao\"", "\"database\":\"up\"");
    }

    @Test
    void a_rest_door_knows_who_calls() throws Exception {
        assertThat(Caller.demo(server.base(), "civil").get("/api/v1/whoami").body())
                .isEqualTo("{\"name\":\"civil\",\"roles\":[\"civil\"]}");
    }

    @Test
    void nobody_comes_in_without_a_login() throws Exception {
        assertThat(Caller.nobody(server.base()).get("/api/v1/whoami").statusCode()).isEqualTo(401);
        assertThat(Caller.nobody(server.base()).get("/services/eligibility?wsdl").statusCode()).isEqualTo(401);
    }

    @Test
    void the_soap_door_shows_its_contract_to_those_who_logged_in() throws Exception {
        assertThat(Caller.demo(server.base(), "civil").get("/services/eligibility?wsdl").body()).contains("urn:yibao:eligibility:1");
    }
}
