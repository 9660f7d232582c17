package yibao.civilaffairs.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.soap.SoapService;
import yibao.warning.boundary.GivingFeedback;
import yibao.warning.boundary.ListingAlerts;

/** Offers alerts and takes their feedback at {@code /services/alerts}. */
@ApplicationScoped
public class AlertsSoapService implements SoapService {
    @Inject
    private ListingAlerts listing;

    @Inject
    private GivingFeedback giving;

    @Inject
    private CurrentCaller caller;

    @Override
    public String path() {
        return "/alerts";
    }

    @Override
    public Object implementor() {
        return new AlertsEndpoint(listing, giving, caller::get);
    }

    @Override
    public String wsdl() {
        return "contract/alerts.wsdl";
    }
}
