package yibao.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import yibao.kernel.access.OfficePrincipal;
import yibao.kernel.access.SessionRules;
import yibao.kernel.access.SigningInLocally;

/** What a browser's session remembers of who signed in; asked anew at every request whether it still holds. */
@ApplicationScoped
public class OfficeSession {
    private static final String KEY = OfficeSession.class.getName();

    private record SignedIn(OfficePrincipal principal, Instant since) {}

    @Inject
    private SigningInLocally accounts;

    @Inject
    private Clock clock;

    /** In a session with a new name, so that one planted before the sign-in is worth nothing after it. */
    void begin(HttpServletRequest request, OfficePrincipal principal) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) SessionRules.idle().toSeconds());
        session.setAttribute(KEY, new SignedIn(principal, clock.instant()));
    }

    /** Nothing where nobody signed in, or what was true then holds no longer: then the session ends too. */
    Optional<OfficePrincipal> find(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof SignedIn known)) {
            return Optional.empty();
        }
        var now = SessionRules.isOver(known.since(), clock.instant()) ? Optional.<OfficePrincipal>empty() : again(known.principal());
        if (now.isEmpty()) {
            end(session);
        }
        return now;
    }

    private Optional<OfficePrincipal> again(OfficePrincipal then) {
        return then.isLocal() ? accounts.findAgain(then.getName(), then.passwordChangedAt())
                : accounts.findAsGuest(then);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // another request of the same browser was first
        }
    }
}
