package yibao.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What every answer says to the browser, errors included. */
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String CSP = "Content-Security-Policy";
    private static final String NEVER_FRAMED = "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";
    private static final String OWN_STYLE = "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; frame-src 'none'; worker-src 'none'; media-src 'none'; ";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        set(request, response);
        chain.doFilter(request, response);
    }

    /** Also for an answer that is given before any filter is asked. */
    static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader(CSP, policy(Place.of(request)));
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** Of scripts nothing is said for pages: there Faces adds its own policy with a new word for each answer, and both hold. */
    private static String policy(Place place) {
        return switch (place) {
            case PAGES -> OWN_STYLE + NEVER_FRAMED;
            case REST, SOAP -> "default-src 'none'; " + NEVER_FRAMED;
            case RESOURCES, OTHER -> "default-src 'self'; script-src 'self'; " + OWN_STYLE + NEVER_FRAMED;
        };
    }
}
