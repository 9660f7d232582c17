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
import yibao.civilaffairs.alerts.AlertsFault;
import yibao.civilaffairs.alerts.AlertsPort;
import yibao.civilaffairs.alerts.Feedback;
import yibao.civilaffairs.alerts.OpenRequest;
import yibao.civilaffairs.alerts.Page;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;
import yibao.warning.boundary.GivingFeedback;
import yibao.warning.boundary.ListingAlerts;

/** The SOAP edge of alerts: the open ones out, answers in, every no to the typed fault. */
@WebService(serviceName = "AlertsService", portName = "AlertsPort", targetNamespace = "urn:yibao:alerts:1",
        endpointInterface = "yibao.civilaffairs.alerts.AlertsPort")
@OutFaultInterceptors(classes = UntypedAlertFaults.class)
@EndpointProperty(key = "org.apache.cxf.logging.FaultListener", beanClass = QuietFaults.class)
public class AlertsEndpoint implements AlertsPort {
    private static final Logger LOG = System.getLogger(AlertsEndpoint.class.getName());
    private static final int USUAL_PAGE = 100;
    private final ListingAlerts listing;
    private final GivingFeedback giving;
    private final Supplier<Caller> caller;

    @Resource
    private WebServiceContext call;

    public AlertsEndpoint(ListingAlerts listing, GivingFeedback giving, Supplier<Caller> caller) {
        this.listing = listing;
        this.giving = giving;
        this.caller = caller;
    }

    @Override
    public Page fetchOpenAlerts(OpenRequest request) throws AlertsFault {
        long after = request.getAfter() == null ? 0 : request.getAfter();
        int limit = request.getLimit() == null ? USUAL_PAGE : request.getLimit();
        return answer(() -> AlertMessages.page(listing.openAfter(after, limit, caller.get()), limit));
    }

    @Override
    public int giveFeedback(List<Feedback> feedback) throws AlertsFault {
        return answer(() -> giving.give(feedback.stream().map(AlertMessages::line).toList(), caller.get()));
    }

    private <T> T answer(Supplier<T> door) throws AlertsFault {
        if (!call.isUserInRole(Role.Key.CIVIL)) {
            throw AlertMessages.fault("FORBIDDEN", "当前账号的角色不能办理预警核查，如有需要请向管理员申请");
        }
        try {
            return door.get();
        } catch (BusinessProblem no) {
            throw AlertMessages.fault(no.code(), no.getMessage());
        } catch (EJBException broken) {
            var incident = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "incident " + incident, broken);
            throw AlertMessages.fault("INTERNAL", "系统暂时不能答复，请稍后再试；事件编号 " + incident);
        }
    }
}
