import foreign.Alert;
import foreign.AlertsFault;
import foreign.AlertsPort;
import foreign.AlertsService;
import foreign.Feedback;
import foreign.OpenRequest;
import foreign.Outcome;
import foreign.Page;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;

/** A partner's program: its classes come from the served WSDL by another maker's tool; prints what it was answered. */
public class AlertsClient {
    public static void main(String[] arguments) throws Exception {
        AlertsPort port = new AlertsService(new URL(arguments[0])).getAlertsPort();
        System.out.println("runtime " + jakarta.xml.ws.spi.Provider.provider().getClass().getName());
        OpenRequest first = new OpenRequest();
        first.setLimit(1);
        Page page = port.fetchOpenAlerts(first);
        Alert alert = page.getAlerts().get(0);
        System.out.println("alert: " + alert.getAlertId() + " " + alert.getAlertType() + " " + alert.getCertNo() + " " + alert.getCategories()
                + " " + alert.getBurden() + " " + alert.getLine() + " " + alert.getDueOn() + " " + alert.isUnderCheck() + " next " + page.getNext());
        List<Feedback> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(feedback(alert.getAlertId(), Outcome.UNDER_CHECK));
        }
        System.out.println("recorded " + port.giveFeedback(many));
        fault("unknown", port, List.of(feedback("nobody", Outcome.NO_HARDSHIP)));
        many.add(feedback(alert.getAlertId(), Outcome.UNDER_CHECK));
        fault("too many", port, many);
        fault("against the schema", port, List.of(new Feedback()));
    }

    private static Feedback feedback(String alertId, Outcome outcome) throws Exception {
        Feedback feedback = new Feedback();
        feedback.setAlertId(alertId);
        feedback.setOutcome(outcome);
        feedback.setCheckedOn(DatatypeFactory.newInstance().newXMLGregorianCalendar("2021-06-10"));
        return feedback;
    }

    private static void fault(String what, AlertsPort port, List<Feedback> feedback) {
        try {
            port.giveFeedback(feedback);
            System.out.println(what + ": recorded");
        } catch (AlertsFault typed) {
            System.out.println(what + ": typed " + typed.getFaultInfo().getCode() + " " + typed.getFaultInfo().getMessage());
        } catch (SOAPFaultException untyped) {
            System.out.println(what + ": untyped " + untyped.getFault().getFaultCodeAsName().getLocalName());
        }
    }
}
