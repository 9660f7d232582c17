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
import yibao.kernel.access.RecordingSignIns;

/**
 * Which door takes which key: partners and programs bring name and password with every call to REST and SOAP; people sign in
 * once and have a session. A session opens REST for reading only, so that no foreign page can act in somebody's name.
 */
@ApplicationScoped
public class OfficeMechanism implements HttpAuthenticationMechanism {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private OfficeSession session;

    @Inject
    private RecordingSignIns recording;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(request, context, credential);
        }
        if (Place.of(request) == Place.RESOURCES) {
            return context.doNothing();
        }
        var basic = request.getHeader("Authorization");
        if (Place.of(request).isForPrograms() && basic != null && basic.startsWith("Basic ")) {
            return answer(request, response, context, check(basic.substring("Basic ".length())));
        }
        return resume(request, response, context);
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context, Credential credential) {
        var result = credential instanceof VouchedFor guest
                ? new CredentialValidationResult(guest.principal(), guest.principal().caller().roles()) : stores.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        var principal = (OfficePrincipal) result.getCallerPrincipal();
        recording.signedIn(principal.caller(), principal.isLocal() ? "PASSWORD" : "OPENID");
        session.begin(request, principal);
        return context.notifyContainerAboutLogin(result);
    }

    private CredentialValidationResult check(String basic) {
        try {
            return stores.validate(new BasicAuthenticationCredential(basic));
        } catch (IllegalArgumentException | IllegalStateException unreadable) {
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    private AuthenticationStatus answer(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, CredentialValidationResult result) {
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? context.notifyContainerAboutLogin(result) : asNobody(request, response, context);
    }

    private AuthenticationStatus resume(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Place.of(request).isForPrograms() && !READING.contains(request.getMethod())) {
            return asNobody(request, response, context);
        }
        return session.find(request).map(known -> context.notifyContainerAboutLogin(known, known.caller().roles()))
                .orElseGet(() -> asNobody(request, response, context));
    }

    /** REST answers by itself, with a problem that says what to do; SOAP with a fault, for no program reads a page. */
    private static AuthenticationStatus asNobody(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isProtected()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"yibao\", charset=\"UTF-8\"");
            if (Place.of(request) == Place.SOAP) {
                SecurityHeaders.set(request, response);
                SoapRefusal.NO_LOGIN.send(response);
                return AuthenticationStatus.SEND_FAILURE;
            }
            return context.responseUnauthorized();
        }
        return context.doNothing();
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        session.find(request).ifPresent(known -> recording.signedOut(known.caller()));
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        context.cleanClientSubject();
    }
}
