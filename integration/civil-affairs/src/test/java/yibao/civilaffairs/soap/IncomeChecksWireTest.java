package yibao.civilaffairs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.access.Caller;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.IncomeResult;
import yibao.poverty.Member;
import yibao.poverty.OpenIncomeCheck;
import yibao.poverty.boundary.AnsweringIncomeChecks;

/** The contract of income checks on the wire. */
class IncomeChecksWireTest {
    private static String address;
    private final LoggedIn caller = new LoggedIn("civil");
    private EndpointImpl endpoint;

    @BeforeAll
    static void chooseAPort() throws IOException {
        try (var free = new ServerSocket(0)) {
            address = "http://127.0.0.1:" + free.getLocalPort() + "/services/income-checks";
        }
    }

    @BeforeEach
    void serve() {
        endpoint = new EndpointImpl(new ExtensionManagerBus(), new IncomeChecksEndpoint(new OneHousehold(), () -> Caller.everywhere("zhang", "civil")));
        endpoint.setWsdlLocation("contract/income-checks.wsdl");
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
    void householdsAreFetchedAndAnswered() throws Exception {
        assertThat(post("<fetchIncomeChecks xmlns=\"urn:yibao:income-checks:1\"><request><limit>1</limit></request></fetchIncomeChecks>"))
                .contains("<requestId>R1</requestId>", "<certNo>320681199001010021</certNo>", "<patient>true</patient>", "<next>4</next>");
        assertThat(post(result("R1", "36000.00"))).contains("<recorded>1</recorded>");
    }

    @Test
    void anUnknownQuestionIsTheTypedFaultAndABadAmountAgainstTheContract() throws Exception {
        assertThat(post(result("R2", "36000.00"))).contains("<code>REQUEST_UNKNOWN</code>");
        assertThat(post(result("R1", "36000"))).contains("<code>MESSAGE_FORMAT</code>");
    }

    @Test
    void onlyCivilAffairsMayAnswer() throws Exception {
        caller.as("clerk");
        assertThat(post(result("R1", "36000.00"))).contains("<code>FORBIDDEN</code>");
    }

    private static String result(String requestId, String income) {
        return "<giveIncomeResults xmlns=\"urn:yibao:income-checks:1\"><results><requestId>" + requestId + "</requestId><checkedOn>2021-06-10</checkedOn>"
                + "<income>" + income + "</income><savings>0.00</savings><vehicles>0</vehicles><houses>1</houses><checkedBy>王核</checkedBy></results></giveIncomeResults>";
    }

    private static String post(String body) throws Exception {
        var envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body + "</s:Body></s:Envelope>";
        var request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(envelope)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Stands where the door is. */
    private static class OneHousehold extends AnsweringIncomeChecks {
        @Override
        public List<OpenIncomeCheck> openAfter(long after, int limit, Caller caller) {
            return List.of(new OpenIncomeCheck(4, "R1", "P000004", List.of(new Member(new PersonRef("01", "320681199001010021"), "张三", "本人", true)),
                    "320681", "320681100", LocalDate.of(2021, 6, 1), LocalDate.of(2020, 6, 1), LocalDate.of(2021, 5, 31)));
        }

        @Override
        public int answer(List<IncomeResult> results, Caller caller) {
            assertThat(caller.name()).isEqualTo("zhang");
            if (!results.get(0).requestId().equals("R1")) {
                throw new BusinessProblem("poverty", "REQUEST_UNKNOWN", 404, "没有发出过这个编号的核对请求", "requestId");
            }
            assertThat(results.get(0).assets().income()).isEqualTo(Money.ofYuan("36000.00"));
            return 1;
        }
    }
}
