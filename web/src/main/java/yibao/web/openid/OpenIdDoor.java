package yibao.web.openid;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import yibao.kernel.access.OfficePrincipal;
import yibao.web.VouchedFor;

/** Sends the browser to the identity system and takes it back. Whatever goes wrong ends at the sign-in page, with a word for it. */
@WebServlet(urlPatterns = {OpenIdSignIn.START, "/oidc/callback"})
public class OpenIdDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OpenIdDoor.class.getName());
    private static final String KEY = Attempt.class.getName();

    @Inject
    private transient SigningInByOpenId signingIn;

    @Inject
    private transient SecurityContext security;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (OpenIdSettings.find().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().equals(OpenIdSignIn.START)) {
            send(request, response);
        } else {
            take(request, response);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var attempt = Attempt.begin();
        try {
            var address = signingIn.begin(attempt);
            request.getSession(true).setAttribute(KEY, attempt);
            response.sendRedirect(address);
        } catch (IOException silent) {
            LOG.log(Level.WARNING, "the identity system cannot be reached", silent);
            refuse(response, "UNREACHABLE");
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var attempt = takeAttempt(request);
        if (attempt.isEmpty() || !attempt.get().state().equals(request.getParameter("state"))) {
            refuse(response, "STATE");
            return;
        }
        var code = request.getParameter("code");
        if (code == null) {
            refuse(response, "DENIED");
            return;
        }
        try {
            var guest = signingIn.end(attempt.get(), code);
            if (guest.isEmpty()) {
                refuse(response, "NO_ROLE");
            } else {
                enter(request, response, guest.get());
            }
        } catch (IOException silent) {
            LOG.log(Level.WARNING, "the identity system did not take the code", silent);
            refuse(response, "UNREACHABLE");
        } catch (IdTokens.TokenRefused no) {
            LOG.log(Level.WARNING, "a token was refused: {0}", no.getMessage());
            refuse(response, "TOKEN");
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, OfficePrincipal guest) throws IOException {
        var status = security.authenticate(request, response, AuthenticationParameters.withParams().credential(new VouchedFor(guest)));
        if (status == AuthenticationStatus.SUCCESS) {
            response.sendRedirect(request.getContextPath() + "/home.xhtml");
        } else {
            refuse(response, "DISABLED");
        }
    }

    /** It serves once, whatever comes of it. */
    private static Optional<Attempt> takeAttempt(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof Attempt attempt)) {
            return Optional.empty();
        }
        session.removeAttribute(KEY);
        return Optional.of(attempt);
    }

    private void refuse(HttpServletResponse response, String why) throws IOException {
        response.sendRedirect(getServletContext().getContextPath() + "/signin.xhtml?openid=" + why);
    }
}
