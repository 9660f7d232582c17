package yibao.civilaffairs.soap;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.cxf.annotations.EndpointProperty;
import org.apache.cxf.interceptor.InInterceptors;
import org.apache.cxf.interceptor.OutFaultInterceptors;
import yibao.assistance.EligibilityAnswer;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.boundary.CheckingEligibility;
import yibao.civilaffairs.eligibility.Answer;
import yibao.civilaffairs.eligibility.EligibilityFault;
import yibao.civilaffairs.eligibility.EligibilityPort;
import yibao.civilaffairs.eligibility.Request;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;

/** The SOAP edge of {@link CheckingEligibility}: messages to questions, answers to messages, every no to the typed fault. */
@WebService(serviceName = "EligibilityService", portName = "EligibilityPort", targetNamespace = "urn:yibao:eligibility:1",
        endpointInterface = "yibao.civilaffairs.eligibility.EligibilityPort")
@InInterceptors(classes = KnownOperation.class)
@OutFaultInterceptors(classes = UntypedFaults.class)
@EndpointProperty(key = "org.apache.cxf.logging.FaultListener", beanClass = QuietFaults.class)
public class EligibilityEndpoint implements EligibilityPort {
    private static final Logger LOG = System.getLogger(EligibilityEndpoint.class.getName());
    private final CheckingEligibility checking;
    private final Supplier<Caller> caller;

    @Resource
    private WebServiceContext call;

    public EligibilityEndpoint(CheckingEligibility checking, Supplier<Caller> caller) {
        this.checking = checking;
        this.caller = caller;
    }

    @Override
    public Answer checkEligibility(Request request) throws EligibilityFault {
        return checkEligibilityList(List.of(request)).get(0);
    }

    @Override
    public List<Answer> checkEligibilityList(List<Request> requests) throws EligibilityFault {
        var questions = questions(requests);
        var answers = answers(questions);
        return java.util.stream.IntStream.range(0, answers.size())
                .mapToObj(i -> Messages.answer(answers.get(i), questions.get(i).detail())).toList();
    }

    private static List<EligibilityQuestion> questions(List<Request> requests) throws EligibilityFault {
        try {
            return requests.stream().map(Messages::question).toList();
        } catch (BusinessProblem no) {
            throw Messages.fault(no.code(), no.getMessage());
        }
    }

    private List<EligibilityAnswer> answers(List<EligibilityQuestion> questions) throws EligibilityFault {
        if (!call.isUserInRole(Role.Key.CIVIL)) {
            throw Messages.fault("FORBIDDEN", "当前账号的角色不能查询资格，如有需要请向管理员申请");
        }
        try {
            return checking.check(questions, caller.get());
        } catch (BusinessProblem no) {
            throw Messages.fault(no.code(), no.getMessage());
        } catch (EJBException broken) {
            var incident = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "incident " + incident, broken);
            throw Messages.fault("INTERNAL", "系统暂时不能答复，请稍后再试；事件编号 " + incident);
        }
    }
}
