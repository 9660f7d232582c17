package yibao.kernel.access;

import jakarta.security.enterprise.CallerPrincipal;
import java.time.Instant;

/** What the server carries through a request of somebody who signed in. */
public class OfficePrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 2L;
    private final transient Caller caller;
    private final String displayName;
    private final boolean mustChangePassword;
    private final Instant passwordChangedAt;

    OfficePrincipal(Caller caller, String displayName, boolean mustChangePassword, Instant passwordChangedAt) {
        super(caller.name());
        this.caller = caller;
        this.displayName = displayName;
        this.mustChangePassword = mustChangePassword;
        this.passwordChangedAt = passwordChangedAt;
    }

    /** Somebody whom the city's identity system has let in: their password is not ours. */
    public OfficePrincipal(Caller caller, String displayName) {
        this(caller, displayName, false, null);
    }

    public Caller caller() {
        return caller;
    }

    public String displayName() {
        return displayName;
    }

    /** Then nothing opens but the page where it is changed. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Null where the password is kept elsewhere. */
    public Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    public boolean isLocal() {
        return passwordChangedAt != null;
    }
}
