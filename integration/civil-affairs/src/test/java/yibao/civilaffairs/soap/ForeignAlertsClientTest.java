package yibao.civilaffairs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.warning.AlertState;
import yibao.warning.AlertType;
import yibao.warning.AlertUnknown;
import yibao.warning.FeedbackLine;
import yibao.warning.Figures;
import yibao.warning.PovertyAlert;
import yibao.warning.boundary.GivingFeedback;
import yibao.warning.boundary.ListingAlerts;

/** The contract of alerts on the wire: served by our stack, used by a client that Metro's wsimport made from the served WSDL. */
class ForeignAlertsClientTest {
    private static String address;
    @TempDir
    Path work;
    private final LoggedIn caller = new LoggedIn("civil");
    private EndpointImpl endpoint;

    @BeforeAll
    static void chooseAPort() throws IOException {
        try (var free = new ServerSocket(0)) {
            address = "http://127.0.0.1:" + free.getLocalPort() + "/services/alerts";
        }
    }

    @BeforeEach
    void serve() {
        endpoint = new EndpointImpl(new ExtensionManagerBus(), new AlertsEndpoint(new OneAlert(), new Patient(), () -> Caller.everywhere("zhang", "civil")));
        endpoint.setWsdlLocation("contract/alerts.wsdl");
        endpoint.setProperties(new HashMap<>(Map.of("schema-validation-enabled", "IN", "faultStackTraceEnabled", "false")));
        endpoint.getInInterceptors().add(caller);
        endpoint.publish(address);
    }

    @AfterEach
    void stop() {
        endpoint.stop();
        endpoint.getBus().shutdown(true);
    }

    @Test
    void fetchesAlertsGivesFeedbackAndGetsTheTypedFault() throws Exception {
        Program.run(work, "com.sun.tools.ws.WsImport", "-Xnocompile", "-quiet", "-p", "foreignalerts", "-d", work.toString(), "-s", work.toString(),
                address + "?wsdl");
        compile(work.resolve("foreignalerts"), Path.of("src/test/client-alerts"));
        var said = Program.run(work, "ForeignAlertsClient", address + "?wsdl");
        assertThat(said).contains("com.sun.xml.ws.spi.ProviderImpl");
        assertThat(said).contains("alert: 2021-a PERSON 320681199001010021 [DB, ZC] 13050.00 13050.00 2021-06-16 false next 7");
        assertThat(said).contains("recorded 500");
        assertThat(said).contains("unknown: typed ALERT_UNKNOWN 没有这条预警，请核对预警编号");
        assertThat(said).contains("too many: typed MESSAGE_FORMAT 报文不符合约定的格式", "against the schema: typed MESSAGE_FORMAT 报文不符合约定的格式");
    }

    @Test
    void onlyCivilAffairsMayAskOrAnswer() throws Exception {
        caller.as("tax");
        assertThat(post("<fetchOpenAlerts xmlns=\"urn:yibao:alerts:1\"><request/></fetchOpenAlerts>")).contains("<code>FORBIDDEN</code>");
        assertThat(post(feedback("2021-a", "NO_HARDSHIP", "2021-06-10"))).contains("<code>FORBIDDEN</code>");
    }

    @Test
    void outcomeOfOnesOwnDateWithAZoneAndLimitTooHighAreAgainstTheContract() throws Exception {
        assertThat(post(feedback("2021-a", "MAYBE", "2021-06-10"))).contains("<code>MESSAGE_FORMAT</code>");
        assertThat(post(feedback("2021-a", "NO_HARDSHIP", "2021-06-10Z"))).contains("<code>MESSAGE_FORMAT</code>");
        assertThat(post("<fetchOpenAlerts xmlns=\"urn:yibao:alerts:1\"><request><limit>501</limit></request></fetchOpenAlerts>"))
                .contains("<code>MESSAGE_FORMAT</code>");
    }

    @Test
    void documentTypeIsRefused() throws Exception {
        assertThat(send("<!DOCTYPE a [<!ENTITY b \"c\">]>" + envelope(feedback("&b;", "NO_HARDSHIP", "2021-06-10"))))
                .contains("<code>MESSAGE_FORMAT</code>").doesNotContain("DTD");
    }

    private static String feedback(String alertId, String outcome, String checkedOn) {
        return "<giveFeedback xmlns=\"urn:yibao:alerts:1\"><feedback><alertId>" + alertId + "</alertId><outcome>" + outcome + "</outcome><checkedOn>"
                + checkedOn + "</checkedOn></feedback></giveFeedback>";
    }

    private String post(String body) throws Exception {
        return send(envelope(body));
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private static String send(String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private void compile(Path... folders) throws Exception {
        var arguments = new ArrayList<>(List.of("-encoding", "UTF-8", "-d", work.toString(), "-cp", Program.foreignPath()));
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
            }
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
    }

    /** Stands where the door is. */
    private static class OneAlert extends ListingAlerts {
        @Override
        public List<PovertyAlert> openAfter(long after, int limit, Caller caller) {
            var zero = Money.ZERO;
            var burden = Money.ofYuan("13050.00");
            return List.of(new PovertyAlert(7, "2021-a", 2021, AlertType.PERSON, new PersonRef("01", "320681199001010021"), "张三", null, 1, "DB ZC",
                    "320681", "320681100", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 5, 31), new Figures(burden, burden, zero, zero, zero, zero,
                    burden, zero), "HALF", burden, "达到预警线", LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 16), null, AlertState.OPEN, null, burden,
                    null));
        }
    }

    /** Takes every answer to its one alert. */
    private static class Patient extends GivingFeedback {
        @Override
        public int give(List<FeedbackLine> lines, Caller caller) {
            assertThat(caller.name()).isEqualTo("zhang");
            if (lines.stream().anyMatch(line -> !line.alertId().equals("2021-a"))) {
                throw new AlertUnknown();
            }
            return lines.size();
        }
    }
}
