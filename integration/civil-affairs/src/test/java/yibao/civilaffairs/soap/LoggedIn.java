package yibao.civilaffairs.soap;

import java.security.Principal;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.security.SecurityContext;

/** Stands where the server's log-in is. */
class LoggedIn extends AbstractPhaseInterceptor<Message> {
    private volatile String role;

    LoggedIn(String role) {
        super(Phase.PRE_INVOKE);
        this.role = role;
    }

    void as(String other) {
        role = other;
    }

    @Override
    public void handleMessage(Message message) {
        message.put(SecurityContext.class, new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return () -> "zhang";
            }

            @Override
            public boolean isUserInRole(String asked) {
                return asked.equals(role);
            }
        });
    }
}
