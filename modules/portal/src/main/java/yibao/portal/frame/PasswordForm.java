package yibao.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import yibao.kernel.access.ChangingPassword;
import yibao.kernel.access.CurrentCaller;
import yibao.kernel.access.OfficePrincipal;
import yibao.kernel.access.PasswordRules;
import yibao.portal.Page;

/** One's own new password. Every session under the old one ends, so this one is signed in again at once. */
@Named
@RequestScoped
public class PasswordForm {
    @Inject
    private ChangingPassword changing;

    @Inject
    private CurrentCaller current;

    @Inject
    private SecurityContext security;

    @Inject
    private FrameWords words;

    private String present;
    private String wanted;
    private String again;

    public String change() {
        if (!wanted.equals(again)) {
            say(FacesMessage.SEVERITY_ERROR, "password.different");
            return null;
        }
        var caller = current.get();
        changing.change(present.toCharArray(), wanted.toCharArray(), caller);
        return signInAgain(caller.name()) ? Page.HOME.path() + "?faces-redirect=true" : Page.SIGN_IN.path() + "?faces-redirect=true";
    }

    private boolean signInAgain(String name) {
        var web = FacesContext.getCurrentInstance().getExternalContext();
        var status = security.authenticate((HttpServletRequest) web.getRequest(), (HttpServletResponse) web.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, wanted)));
        web.getFlash().setKeepMessages(true);
        say(FacesMessage.SEVERITY_INFO, "password.changed");
        return status == AuthenticationStatus.SUCCESS;
    }

    public boolean isLocal() {
        return current.findPrincipal().filter(OfficePrincipal::isLocal).isPresent();
    }

    /** Whether nothing else opens before. */
    public boolean isDemanded() {
        return current.findPrincipal().filter(OfficePrincipal::mustChangePassword).isPresent();
    }

    public String getRules() {
        return PasswordRules.inWords();
    }

    private void say(FacesMessage.Severity severity, String key) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, words.get(key), null));
    }

    public String getPresent() {
        return null;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return null;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
