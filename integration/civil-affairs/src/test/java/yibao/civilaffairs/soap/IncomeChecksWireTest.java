package yibao.civilaffairs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
class IncomeChecksWireTest extends WireTest {

    IncomeChecksWireTest() {
        super("income-checks", new IncomeChecksEndpoint(new OneHousehold(), ZHANG));
    }

    @Test
    void fetchesHouseholdsGivesResultsAndGetsTheTypedFault() throws Exception {
        var said = saidBy("IncomeChecksClient");
        assertThat(said).contains("household: R1 P000004 320681199001010021 本人 true 2021-06-01 2020-06-01 2021-05-31 next 4");
        assertThat(said).contains("recorded 500");
        assertThat(said).contains("unknown: typed REQUEST_UNKNOWN 没有发出过这个编号的核对请求");
        assertThat(said).contains("too many: typed MESSAGE_FORMAT 报文不符合约定的格式", "against the schema: typed MESSAGE_FORMAT 报文不符合约定的格式");
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
            return results.size();
        }
    }
}
