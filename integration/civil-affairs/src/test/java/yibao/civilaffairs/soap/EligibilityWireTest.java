package yibao.civilaffairs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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

/** The contract of eligibility on the wire. */
class EligibilityWireTest extends WireTest {

    EligibilityWireTest() {
        super("eligibility", new EligibilityEndpoint(new AlwaysListed(), ZHANG));
    }

    @Test
    void callsBothOperationsAndGetsTheTypedFault() throws Exception {
        var said = saidBy("EligibilityClient");
        var answer = ": true DB 张** 400.00 LISTED 2025-07-01 起列入低保对象名单（CIVIL320681 #12） 2026-03-31";
        assertThat(said).contains("one" + answer, "last of 500" + answer);
        assertThat(said).contains("wrong number: typed CERTNO_CHECK_DIGIT 第 2 项：身份证号码校验位不符，请核对号码");
        assertThat(said).contains("too many: typed MESSAGE_FORMAT 报文不符合约定的格式", "against the schema: typed MESSAGE_FORMAT 报文不符合约定的格式");
    }

    @Test
    void minimalAnswerTellsNothingOfThePerson() throws Exception {
        var answer = post(question("<certNo>320681199001010021</certNo><purpose>核对</purpose><detail>MINIMAL</detail>"));
        assertThat(answer).contains("<checkId>", "<eligible>true</eligible>", "<reasons><code>LISTED</code></reasons>", "<validUntil>2026-03-31<")
                .doesNotContain("person", "张", "categories", "premium", "asOf");
    }

    @Test
    void dateWithAZoneIsAgainstTheContract() throws Exception {
        assertThat(post(question("<certNo>320681199001010021</certNo><asOf>2026-03-01+08:00</asOf><purpose>核对</purpose>"))).contains("<code>MESSAGE_FORMAT</code>");
    }

    @Test
    void timeWithoutAZoneIsAgainstTheContract() throws Exception {
        assertThat(post(question("<certNo>320681199001010021</certNo><knownAt>2026-03-01T00:00:00</knownAt><purpose>核对</purpose>"))).contains("<code>MESSAGE_FORMAT</code>");
    }

    @Test
    void faultQuotesNothingOfTheMessage() throws Exception {
        var twice = "320681199001010021320681199001010021320681199001010021";
        assertThat(post(question("<certNo>" + twice + "</certNo><purpose>核对</purpose>"))).contains("<code>MESSAGE_FORMAT</code>").doesNotContain("199001");
    }

    @Test
    void onlyCivilAffairsMayAsk() throws Exception {
        caller.as("tax");
        assertThat(post(question("<certNo>320681199001010021</certNo><purpose>核对</purpose>"))).contains("<code>FORBIDDEN</code>");
    }

    @Test
    void documentTypeIsRefused() throws Exception {
        var bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]>" + envelope(question("<certNo>&b;</certNo><purpose>核对</purpose>"));
        assertThat(send(bomb)).contains("<code>MESSAGE_FORMAT</code>").doesNotContain("DTD");
    }

    private static String question(String fields) {
        return "<checkEligibility xmlns=\"urn:yibao:eligibility:1\"><request>" + fields + "</request></checkEligibility>";
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
