package yibao.civilaffairs.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.soap.SoapService;
import yibao.poverty.boundary.AnsweringIncomeChecks;

/** Offers the households to be checked and takes the results at {@code /services/income-checks}. */
@ApplicationScoped
public class IncomeChecksSoapService implements SoapService {
    @Inject
    private AnsweringIncomeChecks answering;

    @Inject
    private CurrentCaller caller;

    @Override
    public String path() {
        return "/income-checks";
    }

    @Override
    public Object implementor() {
        return new IncomeChecksEndpoint(answering, caller::get);
    }

    @Override
    public String wsdl() {
        return "contract/income-checks.wsdl";
    }
}
