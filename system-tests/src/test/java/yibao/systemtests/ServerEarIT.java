package yibao.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same modules on a full application server that the bureau may already run. */
@DisplayName("yibao.ear on Payara Server")
class ServerEarIT {
    private static final String BASE = "insured-roster-REG320681-20220101-000001";
    private static final String ROSTER = """
            psn_cert_type,certno,psn_name,insutype,year,insu_admdvs,psn_insu_stas
            01,11010519491231002X,演示一,390,2022,320681,1
            """;

    private static PayaraServer server;
    private static Path exchange;

    @BeforeAll
    static void start() throws Exception {
        var folder = Deliverables.newFolder("ear");
        var settings = new HashMap<String, String>();
        settings.put("YIBAO_DEMO", "accounts");
        settings.put("YIBAO_HOME", folder.resolve("home").toString());
        settings.put("YIBAO_CONFIG", Deliverables.configuration().toString());
        exchange = folder.resolve("home/exchange");
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
    void its_description_is_ours_and_not_the_servers() throws Exception {
        assertThat(Caller.nobody(server.base()).get("/openapi").body()).contains("openapi: 3.1.0", "/api/v1/whoami");
    }

    @Test
    void a_rest_door_knows_who_calls() throws Exception {
        assertThat(Caller.demo(server.base(), "civil").get("/api/v1/whoami").body())
                .isEqualTo("{\"name\":\"civil\",\"roles\":[\"civil\"]}");
    }

    @Test
    void the_desk_shows_its_door_and_sends_strangers_to_it() throws Exception {
        assertThat(Caller.nobody(server.base()).get("/signin.xhtml").body()).contains("signin:name", "jakarta.faces.ViewState");
        assertThat(Caller.nobody(server.base()).get("/home.xhtml").headers().firstValue("Location").orElse(""))
                .endsWith("/signin.xhtml");
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

    @Test
    void a_refusal_of_another_archive_stays_a_refusal() throws Exception {
        var answer = Caller.demo(server.base(), "operator").get("/api/v1/exchange/batches/none");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:problem:yibao:exchange:BATCH_UNKNOWN");
    }

    @Test
    void the_soap_door_answers() throws Exception {
        assertThat(ask("11010519491231002X").body()).contains("eligible>false</", "checkId>");
    }

    @Test
    void the_soap_door_refuses_an_impossible_number_by_the_contract_s_fault() throws Exception {
        assertThat(ask("110105194912310021").body()).contains("eligibilityFault", "CERTNO_CHECK_DIGIT");
    }

    @Test
    void a_batch_in_the_inbox_is_answered_in_the_outbox() throws Exception {
        var inbox = exchange.resolve("registration/inbox");
        var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ROSTER.getBytes(UTF_8)));
        Files.writeString(inbox.resolve(BASE + ".csv"), ROSTER);
        Files.writeString(inbox.resolve("." + BASE + ".part"), """
                {"contract":"insured-roster/1","sender":"REG320681","sequence":1,"businessDate":"2022-01-01",
                 "file":"%s.csv","rows":1,"sha256":"%s"}""".formatted(BASE, digest));
        Files.move(inbox.resolve("." + BASE + ".part"), inbox.resolve(BASE + ".manifest.json"));

        var receipt = exchange.resolve("registration/outbox/" + BASE + ".receipt.json");
        Waiting.until("the receipt of the roster", () -> Files.exists(receipt));
        assertThat(Files.readString(receipt)).contains("\"outcome\" : \"ACCEPTED\"");
    }

    private static HttpResponse<String> ask(String certNo) throws Exception {
        return Caller.demo(server.base(), "civil").post("/services/eligibility", "text/xml; charset=UTF-8", """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:e="urn:yibao:eligibility:1">
                  <s:Body><e:checkEligibility><e:request>
                    <e:certNo>%s</e:certNo><e:purpose>test</e:purpose>
                  </e:request></e:checkEligibility></s:Body>
                </s:Envelope>""".formatted(certNo));
    }
}
