package yibao.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.OfficePrincipal;
import yibao.kernel.rest.Json;
import yibao.kernel.rest.Problem;

/** Whoever has a password given by another, or one that is too old, gets no farther than to where it is changed. */
public class PasswordGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/password.xhtml";
    private static final Set<String> OPEN = Set.of(PAGE, "/signin.xhtml", "/failure.xhtml", "/watermark.svg", "/watermark.css", "/api/v1/password", "/api/v1/whoami");

    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var place = Place.of(request);
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (place == Place.RESOURCES || OPEN.contains(path)
                || current.findPrincipal().filter(OfficePrincipal::mustChangePassword).isEmpty()) {
            chain.doFilter(request, response);
        } else if (place == Place.PAGES) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else if (place == Place.SOAP) {
            SoapRefusal.PASSWORD.send(response);
        } else {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        var problem = Problem.of("kernel", "PASSWORD_MUST_CHANGE", HttpServletResponse.SC_FORBIDDEN, "请先修改口令",
                "口令由他人设置或已过期，请先修改口令：页面 " + PAGE + "，或 POST /api/v1/password");
        response.setStatus(problem.status());
        response.setContentType(Problem.JSON + ";charset=UTF-8");
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(problem));
    }
}
