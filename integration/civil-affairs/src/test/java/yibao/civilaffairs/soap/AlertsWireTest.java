package yibao.civilaffairs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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

/** The contract of alerts on the wire. */
class AlertsWireTest extends WireTest {

    AlertsWireTest() {
        super("alerts", new AlertsEndpoint(new OneAlert(), new Patient(), ZHANG));
    }

    @Test
    void fetchesAlertsGivesFeedbackAndGetsTheTypedFault() throws Exception {
        var said = saidBy("AlertsClient");
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
