package yibao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partner's program meets that calls SOAP wrongly: always a message in XML, never a page, and never our fault. */
@DisplayName("SOAP")
class SoapIT {
    private static final String SERVICE = "/services/eligibility";
    private static final String XML = "text/xml; charset=UTF-8";
    private static PayaraProcess running;

    @BeforeAll
    static void start() throws Exception {
        running = PayaraProcess.start(Deliverables.newFolder("soap"), Map.of("YIBAO_DEMO", "accounts"));
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    private static Caller civil() {
        return Caller.demo(running.base(), "civil");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(answer.body()).contains("<faultcode>soap:Client</faultcode>").contains(">" + code + "<").doesNotContainIgnoringCase("<html");
    }

    @Test
    void a_wrong_password_is_a_401_that_a_program_can_read() throws Exception {
        var wrong = Caller.as(running.base(), "civil", "wrong").post(SERVICE, XML, "<a/>");
        assertRefused(wrong, 401, "UNAUTHENTICATED");
        assertThat(wrong.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertRefused(Caller.nobody(running.base()).post(SERVICE, XML, "<a/>"), 401, "UNAUTHENTICATED");
        assertRefused(Caller.nobody(running.base()).get(SERVICE + "?wsdl"), 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a/>
            <a xmlns="urn:x"/>
            hello
            <!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body/></s:Envelope>
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><a/></s:Body></s:Envelope>
            <s:Envelope xmlns:s="urn:x"><s:Body/></s:Envelope>
            """)
    void what_is_no_message_of_the_contract_is_its_senders_fault(String body) throws Exception {
        assertRefused(civil().post(SERVICE, XML, body), 500, "MESSAGE_FORMAT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | /services/none             | text/xml                  | 404 | SERVICE_UNKNOWN
            GET  | /services/                 |                           | 404 | SERVICE_UNKNOWN
            GET  | /services/eligibility      |                           | 405 | METHOD_NOT_ALLOWED
            PUT  | /services/eligibility      | text/xml                  | 405 | METHOD_NOT_ALLOWED
            POST | /services/eligibility      | application/soap+xml      | 415 | UNSUPPORTED_MEDIA_TYPE
            POST | /services/eligibility      | application/json          | 415 | UNSUPPORTED_MEDIA_TYPE
            POST | /services/eligibility      | text/xml; charset=klingon | 415 | UNSUPPORTED_MEDIA_TYPE
            """)
    void what_reaches_no_service_is_refused_by_the_door(String verb, String path, String type, int status, String code) throws Exception {
        assertRefused(civil().call(verb, path, type, type == null ? null : "<a/>"), status, code);
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, DATE_OUT_OF_RANGE", "2200-01-01, DATE_OUT_OF_RANGE", "99999-01-01, MESSAGE_FORMAT"})
    void a_day_that_somebody_mistyped_is_refused(String day, String code) throws Exception {
        var answer = civil().post(SERVICE, XML, """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
                <checkEligibility xmlns="urn:yibao:eligibility:1"><request><certType>01</certType><certNo>320681199001010021</certNo><asOf>%s</asOf>\
                <purpose>临时救助</purpose></request></checkEligibility></s:Body></s:Envelope>""".formatted(day));
        assertRefused(answer, 500, code);
    }
}
