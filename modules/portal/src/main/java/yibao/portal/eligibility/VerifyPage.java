package yibao.portal.eligibility;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import yibao.assistance.CertificateView;
import yibao.assistance.boundary.VerifyingCertificate;
import yibao.kernel.problem.BusinessProblem;

/** The public door: whoever holds a paper learns whether it is ours. */
@Named
@RequestScoped
public class VerifyPage {
    @Inject
    private VerifyingCertificate verifying;

    @Inject
    private HttpServletRequest request;

    private CertificateView view;
    private String refusal;

    /** A page of questions only, before a code was given. */
    public boolean isAsked() {
        return request.getParameter("c") != null && !request.getParameter("c").isBlank();
    }

    public CertificateView getView() {
        if (view == null && refusal == null && isAsked()) {
            try {
                view = verifying.verify(request.getParameter("c"), request.getRemoteAddr());
            } catch (BusinessProblem tooMany) {
                refusal = tooMany.getMessage();
            }
        }
        return view;
    }

    public String getRefusal() {
        getView();
        return refusal;
    }

    public String getTone() {
        return switch (getView().state()) {
            case GENUINE -> "good";
            case EXPIRED -> "warn";
            case UNKNOWN -> "bad";
        };
    }
}
