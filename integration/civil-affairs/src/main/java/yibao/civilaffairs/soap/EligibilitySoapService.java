package yibao.civilaffairs.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import yibao.assistance.boundary.CheckingEligibility;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.soap.SoapService;

/** Offers eligibility at {@code /services/eligibility}. */
@ApplicationScoped
public class EligibilitySoapService implements SoapService {
    @Inject
    private CheckingEligibility checking;

    @Inject
    private CurrentCaller caller;

    @Override
    public String path() {
        return "/eligibility";
    }

    @Override
    public Object implementor() {
        return new EligibilityEndpoint(checking, caller::get);
    }

    @Override
    public String wsdl() {
        return "contract/eligibility.wsdl";
    }
}
