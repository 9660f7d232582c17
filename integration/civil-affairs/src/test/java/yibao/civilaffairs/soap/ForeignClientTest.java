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
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.EligibilityAnswer.Category;
import yibao.assistance.EligibilityAnswer.Person;
import yibao.assistance.EligibilityAnswer.Premium;
import yibao.assistance.EligibilityAnswer.Reason;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.ImpossibleCertNo;
import yibao.assistance.ReasonCode;
import yibao.assistance.boundary.CheckingEligibility;
import yibao.kernel.CertNo;
import yibao.kernel.access.Caller;

/** The contract on the wire: served by our stack, used by a client that Metro's wsimport made from the served WSDL. */
class ForeignClientTest {
    private static String address;
    @TempDir
    Path work;
    private final LoggedIn caller = new LoggedIn("civil");
    private EndpointImpl endpoint;

    @BeforeAll
    static void chooseAPort() throws IOException {
        try (var free = new ServerSocket(0)) {
            address = "http://127.0.0.1:" + free.getLocalPort() + "/services/eligibility";
        }
    }

    @BeforeEach
    void serve() {
        endpoint = new EndpointImpl(new ExtensionManagerBus(), new EligibilityEndpoint(new AlwaysListed(), () -> Caller.everywhere("zhang", "civil")));
        endpoint.setWsdlLocation("contract/eligibility.wsdl");
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
    void callsBothOperationsAndGetsTheTypedFault() throws Exception {
        Program.run(work, "com.sun.tools.ws.WsImport", "-Xnocompile", "-quiet", "-p", "foreign", "-d", work.toString(), "-s", work.toString(),
                address + "?wsdl");
        compile(work.resolve("foreign"), Path.of("src/test/client"));
        var said = Program.run(work, "ForeignClient", address + "?wsdl");
        assertThat(said).contains("com.sun.xml.ws.spi.ProviderImpl");
        var answer = ": true DB 张** 400.00 LISTED 2025-07-01 起列入低保对象名单（CIVIL320681 #12） 2026-03-31";
        assertThat(said).contains("one" + answer, "last of 500" + answer);
        assertThat(said).contains("wrong number: typed CERTNO_CHECK_DIGIT 第 2 项：身份证号码校验位不符，请核对号码");
        assertThat(said).contains("too many: typed MESSAGE_FORMAT 报文不符合约定的格式", "against the schema: typed MESSAGE_FORMAT 报文不符合约定的格式");
    }

    @Test
    void minimalAnswerTellsNothingOfThePerson() throws Exception {
        var answer = post("<certNo>320681199001010021</certNo><purpose>核对</purpose><detail>MINIMAL</detail>");
        assertThat(answer).contains("<checkId>", "<eligible>true</eligible>", "<reasons><code>LISTED</code></reasons>", "<validUntil>2026-03-31<")
                .doesNotContain("person", "张", "categories", "premium", "asOf");
    }

    @Test
    void dateWithAZoneIsAgainstTheContract() throws Exception {
        assertThat(post("<certNo>320681199001010021</certNo><asOf>2026-03-01+08:00</asOf><purpose>核对</purpose>")).contains("<code>MESSAGE_FORMAT</code>");
    }

    @Test
    void timeWithoutAZoneIsAgainstTheContract() throws Exception {
        assertThat(post("<certNo>320681199001010021</certNo><knownAt>2026-03-01T00:00:00</knownAt><purpose>核对</purpose>")).contains("<code>MESSAGE_FORMAT</code>");
    }

    @Test
    void faultQuotesNothingOfTheMessage() throws Exception {
        var twice = "320681199001010021320681199001010021320681199001010021";
        assertThat(post("<certNo>" + twice + "</certNo><purpose>核对</purpose>")).contains("<code>MESSAGE_FORMAT</code>").doesNotContain("199001");
    }

    @Test
    void onlyCivilAffairsMayAsk() throws Exception {
        caller.as("tax");
        assertThat(post("<certNo>320681199001010021</certNo><purpose>核对</purpose>")).contains("<code>FORBIDDEN</code>");
    }

    @Test
    void documentTypeIsRefused() throws Exception {
        var bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]>" + envelope("<certNo>&b;</certNo><purpose>核对</purpose>");
        assertThat(send(bomb)).contains("<code>MESSAGE_FORMAT</code>").doesNotContain("DTD");
    }

    private String post(String fields) throws Exception {
        return send(envelope(fields));
    }

    private static String envelope(String fields) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><checkEligibility xmlns=\"urn:yibao:eligibility:1\"><request>"
                + fields + "</request></checkEligibility></s:Body></s:Envelope>";
    }

    private static String send(String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private void compile(Path... folders) throws Exception {
        var arguments = new java.util.ArrayList<>(List.of("-encoding", "UTF-8", "-d", work.toString(), "-cp", Program.foreignPath()));
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
            }
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
    }

    /** Stands where the door is: numbers are read in earnest, and everybody is on the list. */
    private static class AlwaysListed extends CheckingEligibility {
        @Override
        public List<EligibilityAnswer> check(List<EligibilityQuestion> questions, Caller caller) {
            assertThat(caller.name()).isEqualTo("zhang");
            for (int i = 0; i < questions.size(); i++) {
                if (CertNo.read(questions.get(i).certType(), questions.get(i).certNo()) instanceof CertNo.Bad bad) {
                    throw new ImpossibleCertNo(bad.code(), "第 " + (i + 1) + " 项：" + bad.message());
                }
            }
            return questions.stream().map(any -> answer()).toList();
        }

        private static EligibilityAnswer answer() {
            return new EligibilityAnswer("c1", LocalDate.of(2026, 3, 1), true, new Person("张**", "320681********0021", "320681"),
                    List.of(new Category("DB", "低保对象", LocalDate.of(2025, 7, 1), null, "CIVIL320681 #12")), "DB", null,
                    new Premium("400.00", "400.00", "0.00", "0.00", "SUBSIDISED"), null,
                    List.of(new Reason(ReasonCode.LISTED, "2025-07-01 起列入低保对象名单（CIVIL320681 #12）", "文件")), LocalDate.of(2026, 3, 31));
        }
    }
}
