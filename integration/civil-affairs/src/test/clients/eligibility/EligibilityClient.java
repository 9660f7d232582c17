import foreign.Answer;
import foreign.EligibilityFault;
import foreign.EligibilityPort;
import foreign.EligibilityService;
import foreign.Request;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** A partner's program: its classes come from the served WSDL by another maker's tool; prints what it was answered. */
public class EligibilityClient {
    public static void main(String[] arguments) throws Exception {
        EligibilityPort port = new EligibilityService(new URL(arguments[0])).getEligibilityPort();
        System.out.println("runtime " + port.getClass().getModule() + " " + ((BindingProvider) port).getClass().getSimpleName()
                + " " + jakarta.xml.ws.spi.Provider.provider().getClass().getName());
        print("one", port.checkEligibility(request("320681199001010021")));
        List<Request> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(request("320681199001010021"));
        }
        List<Answer> answers = port.checkEligibilityList(many);
        print("last of " + answers.size(), answers.get(answers.size() - 1));
        fault("wrong number", port, List.of(request("320681199001010021"), request("320681199001010022")));
        many.add(request("320681199001010021"));
        fault("too many", port, many);
        Request empty = new Request();
        fault("against the schema", port, List.of(empty));
    }

    private static Request request(String certNo) {
        Request request = new Request();
        request.setCertNo(certNo);
        request.setName("张三");
        request.setPurpose("住院救助核对");
        return request;
    }

    private static void print(String what, Answer answer) {
        System.out.println(what + ": " + answer.isEligible() + " " + answer.getApplied() + " " + answer.getPerson().getName() + " "
                + answer.getPremium().getFee() + " " + answer.getReasons().get(0).getCode() + " " + answer.getReasons().get(0).getText()
                + " " + answer.getValidUntil());
    }

    private static void fault(String what, EligibilityPort port, List<Request> requests) {
        try {
            port.checkEligibilityList(requests);
            System.out.println(what + ": answered");
        } catch (EligibilityFault typed) {
            System.out.println(what + ": typed " + typed.getFaultInfo().getCode() + " " + typed.getFaultInfo().getMessage());
        } catch (SOAPFaultException untyped) {
            System.out.println(what + ": untyped " + untyped.getFault().getFaultCodeAsName().getLocalName());
        }
    }
}
