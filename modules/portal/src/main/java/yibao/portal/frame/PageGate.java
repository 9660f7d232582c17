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
            response.sendRedirect(request.getContextPath() + Page.SIGN_IN.path());
        }
    }
}
