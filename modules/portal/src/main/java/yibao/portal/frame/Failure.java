package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What went wrong, without any inner text. */
@Named
@RequestScoped
public class Failure {
    private static final Set<Integer> KNOWN = Set.of(403, 404);

    @Inject
    private HttpServletRequest request;

    @Inject
    private FrameWords words;

    public String getTitle() {
        return words.get("failure." + kind() + ".title");
    }

    public String getAdvice() {
        return words.get("failure." + kind() + ".advice");
    }

    /** The number under which the log tells the story; never anything but a number made by us. */
    public String getIncident() {
        var incident = request.getParameter("incident");
        return incident != null && incident.matches("[0-9a-f-]{36}") ? incident : "";
    }

    private String kind() {
        if ("number".equals(request.getAttribute("yibao.refused"))) {
            return "number";
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer number && KNOWN.contains(number) ? number.toString() : "other";
    }
}
