import foreign.Check;
import foreign.IncomeChecksFault;
import foreign.IncomeChecksPort;
import foreign.IncomeChecksService;
import foreign.Member;
import foreign.OpenRequest;
import foreign.Page;
import foreign.Result;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;

/** A partner's program: its classes come from the served WSDL by another maker's tool; prints what it was answered. */
public class IncomeChecksClient {
    public static void main(String[] arguments) throws Exception {
        IncomeChecksPort port = new IncomeChecksService(new URL(arguments[0])).getIncomeChecksPort();
        System.out.println("runtime " + jakarta.xml.ws.spi.Provider.provider().getClass().getName());
        OpenRequest first = new OpenRequest();
        first.setLimit(1);
        Page page = port.fetchIncomeChecks(first);
        Check check = page.getChecks().get(0);
        Member patient = check.getMembers().get(0);
        System.out.println("household: " + check.getRequestId() + " " + check.getApplicationNo() + " " + patient.getCertNo() + " " + patient.getRelation()
                + " " + patient.isPatient() + " " + check.getConsentOn() + " " + check.getPeriodFrom() + " " + check.getPeriodTo() + " next " + page.getNext());
        List<Result> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(result(check.getRequestId()));
        }
        System.out.println("recorded " + port.giveIncomeResults(many));
        fault("unknown", port, List.of(result("nobody")));
        many.add(result(check.getRequestId()));
        fault("too many", port, many);
        fault("against the schema", port, List.of(new Result()));
    }

    private static Result result(String requestId) throws Exception {
        Result result = new Result();
        result.setRequestId(requestId);
        result.setCheckedOn(DatatypeFactory.newInstance().newXMLGregorianCalendar("2021-06-10"));
        result.setIncome("36000.00");
        result.setSavings("0.00");
        result.setHouses(1);
        result.setCheckedBy("王核");
        return result;
    }

    private static void fault(String what, IncomeChecksPort port, List<Result> results) {
        try {
            port.giveIncomeResults(results);
            System.out.println(what + ": recorded");
        } catch (IncomeChecksFault typed) {
            System.out.println(what + ": typed " + typed.getFaultInfo().getCode() + " " + typed.getFaultInfo().getMessage());
        } catch (SOAPFaultException untyped) {
            System.out.println(what + ": untyped " + untyped.getFault().getFaultCodeAsName().getLocalName());
        }
    }
}
