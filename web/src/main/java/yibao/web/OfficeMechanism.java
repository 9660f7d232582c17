package yibao.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.BasicAuthenticationCredential;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import yibao.kernel.access.OfficePrincipal;

/**
 * Which door takes which key: partners and programs bring name and password with every call to REST and SOAP; people sign in
 * once and have a session. A session opens REST for reading only, so that no foreign page can act in somebody's name.
 */
@ApplicationScoped
public class OfficeMechanism implements HttpAuthenticationMechanism {
    private static final String SESSION_KEY = OfficeMechanism.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private IdentityStoreHandler stores;

    /** What a session remembers. */
    private record SignedIn(OfficePrincipal principal, Set<String> groups) {}

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(request, context, credential);
        }
        var basic = request.getHeader("Authorization");
        if (isForPrograms(request) && basic != null && basic.startsWith("Basic ")) {
            return answer(context, stores.validate(new BasicAuthenticationCredential(basic.substring("Basic ".length()))));
        }
        return resume(request, response, context);
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context, Credential credential) {
        var result = stores.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(SESSION_KEY,
                new SignedIn((OfficePrincipal) result.getCallerPrincipal(), result.getCallerGroups()));
        return context.notifyContainerAboutLogin(result);
    }

    private AuthenticationStatus answer(HttpMessageContext context, CredentialValidationResult result) {
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? context.notifyContainerAboutLogin(result) : context.responseUnauthorized();
    }

    private AuthenticationStatus resume(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SESSION_KEY) instanceof SignedIn known && admits(request)) {
            return context.notifyContainerAboutLogin(known.principal(), known.groups());
        }
        if (context.isProtected()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"yibao\", charset=\"UTF-8\"");
            return context.responseUnauthorized();
        }
        return context.doNothing();
    }

    private static boolean admits(HttpServletRequest request) {
        return !isForPrograms(request) || READING.contains(request.getMethod());
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/api/") || path.startsWith("/services");
    }
}
