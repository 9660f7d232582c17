package yibao.web.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What the sign-in page asks: whether there is such a way in, and where it begins. */
@Named
@ApplicationScoped
public class OpenIdSignIn {
    static final String START = "/oidc/start";

    public boolean isConfigured() {
        return OpenIdSettings.find().isPresent();
    }

    public String getPath() {
        return START;
    }
}
