package yibao.kernel.access;

import jakarta.security.enterprise.CallerPrincipal;

/** What the server carries through a request of somebody who signed in. */
public class OfficePrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;
    private final transient Caller caller;

    public OfficePrincipal(Caller caller) {
        super(caller.name());
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }
}
