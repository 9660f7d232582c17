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
import org.apache.cxf.interceptor.OutFaultInterceptors;
import yibao.civilaffairs.incomechecks.IncomeChecksFault;
import yibao.civilaffairs.incomechecks.IncomeChecksPort;
import yibao.civilaffairs.incomechecks.OpenRequest;
import yibao.civilaffairs.incomechecks.Page;
import yibao.civilaffairs.incomechecks.Result;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.boundary.AnsweringIncomeChecks;

/** The SOAP edge of income checks: questions out, answers in, every no to the typed fault. */
@WebService(serviceName = "IncomeChecksService", portName = "IncomeChecksPort", targetNamespace = "urn:yibao:income-checks:1",
        endpointInterface = "yibao.civilaffairs.incomechecks.IncomeChecksPort")
@OutFaultInterceptors(classes = UntypedIncomeFaults.class)
@EndpointProperty(key = "org.apache.cxf.logging.FaultListener", beanClass = QuietFaults.class)
public class IncomeChecksEndpoint implements IncomeChecksPort {
    private static final Logger LOG = System.getLogger(IncomeChecksEndpoint.class.getName());
    private static final int USUAL_PAGE = 100;
    private final AnsweringIncomeChecks answering;
    private final Supplier<Caller> caller;

    @Resource
    private WebServiceContext call;

    public IncomeChecksEndpoint(AnsweringIncomeChecks answering, Supplier<Caller> caller) {
        this.answering = answering;
        this.caller = caller;
    }

    @Override
    public Page fetchIncomeChecks(OpenRequest request) throws IncomeChecksFault {
        long after = request.getAfter() == null ? 0 : request.getAfter();
        int limit = request.getLimit() == null ? USUAL_PAGE : request.getLimit();
        return answer(() -> IncomeMessages.page(answering.openAfter(after, limit, caller.get()), limit));
    }

    @Override
    public int giveIncomeResults(List<Result> results) throws IncomeChecksFault {
        return answer(() -> answering.answer(results.stream().map(IncomeMessages::result).toList(), caller.get()));
    }

    private <T> T answer(Supplier<T> door) throws IncomeChecksFault {
        if (!call.isUserInRole(Role.Key.CIVIL)) {
            throw IncomeMessages.fault("FORBIDDEN", "当前账号的角色不能办理经济状况核对，如有需要请向管理员申请");
        }
        try {
            return door.get();
        } catch (BusinessProblem no) {
            throw IncomeMessages.fault(no.code(), no.getMessage());
        } catch (EJBException broken) {
            var incident = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "incident " + incident, broken);
            throw IncomeMessages.fault("INTERNAL", "系统暂时不能答复，请稍后再试；事件编号 " + incident);
        }
    }
}
