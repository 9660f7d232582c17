package yibao.portal.frame;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import yibao.kernel.access.CurrentCaller;
import yibao.portal.Page;

/** Stands before every page: opens it to whom {@link Page} says, sends strangers to the sign-in. */
@WebFilter(urlPatterns = "*.xhtml", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class PageGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        var path = request.getServletPath();
        if (path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "max-age=604800");
            chain.doFilter(request, response);
            return;
        }
        var page = Page.at(path);
        var caller = current.find();
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (page.get().isPublic() || caller.isPresent() && page.get().opensFor(caller.get())) {
            chain.doFilter(request, response);
        } else if (caller.isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            askToSignIn(request, response);
        }
    }

    /** A script that asks for a part of a page follows no redirect; it is told in its own words. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean hasEnded = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        var door = request.getContextPath() + Page.SIGN_IN.path() + (hasEnded ? "?why=" + SigningIn.ENDED : "");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + door
                    + "\"/></partial-response>");
        } else {
            response.sendRedirect(door);
        }
    }
}
