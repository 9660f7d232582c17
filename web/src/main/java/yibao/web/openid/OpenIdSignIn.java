package yibao.web.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;

/** What the sign-in page asks: whether there is such a way in, and where it begins. */
@Named
@ApplicationScoped
public class OpenIdSignIn {
    static final String START = "/oidc/start";

    /** Half a configuration stops the start and not the first sign-in. */
    void needAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        isConfigured();
    }

    public boolean isConfigured() {
        return OpenIdSettings.find().isPresent();
    }

    public String getPath() {
        return START;
    }
}
