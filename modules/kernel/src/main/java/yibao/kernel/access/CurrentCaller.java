package yibao.kernel.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;

/** Who opened the door of this request, for every channel alike. */
@RequestScoped
public class CurrentCaller {
    @Inject
    private SecurityContext security;

    /** @throws IllegalStateException where nobody signed in: the channel must have refused before */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public Optional<Caller> find() {
        return findPrincipal().map(OfficePrincipal::caller);
    }

    /** With the name to be shown, and whether a new password is asked for. */
    public Optional<OfficePrincipal> findPrincipal() {
        return security.getPrincipalsByType(OfficePrincipal.class).stream().findFirst();
    }
}
