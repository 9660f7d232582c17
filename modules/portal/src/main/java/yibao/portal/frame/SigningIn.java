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
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import yibao.kernel.access.Role;
import yibao.kernel.platform.Settings;
import yibao.portal.Page;

/** The form at the door. */
@Named
@RequestScoped
public class SigningIn {
    static final String ENDED = "ended";
    static final String LEFT = "left";
    private static final List<Role> DEMO = List.of(Role.CIVIL, Role.CLERK, Role.ASSISTANCE, Role.FINANCE, Role.TAX, Role.OPERATOR,
            Role.AUDITOR, Role.ADMIN);
    private static final List<String> MORE = List.of("assistance2", "finance2", "tax2", "operator2", "admin2", "civil-town", "tax-town");
    private static final Set<String> OPENID_FAILURES = Set.of("STATE", "DENIED", "NO_ROLE", "UNREACHABLE", "TOKEN", "DISABLED");

    @Inject
    private SecurityContext security;

    @Inject
    private FrameWords words;

    private String name;
    private String password;

    public String enter() {
        var faces = FacesContext.getCurrentInstance();
        var web = faces.getExternalContext();
        var status = security.authenticate((HttpServletRequest) web.getRequest(), (HttpServletResponse) web.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, password)));
        if (status == AuthenticationStatus.SUCCESS) {
            return Page.HOME.path() + "?faces-redirect=true";
        }
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.get("wrongPassword"), words.get("wrongPasswordMore")));
        return null;
    }

    public String leave() throws ServletException {
        var request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        request.logout();
        request.getSession().invalidate();
        return Page.SIGN_IN.path() + "?faces-redirect=true&why=" + LEFT;
    }

    /** Why somebody who did not ask for it finds the sign-in before them. */
    public String getNotice() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var openId = asked.get("openid");
        if (openId != null && OPENID_FAILURES.contains(openId)) {
            return words.get("openid." + openId);
        }
        var why = asked.get("why");
        return ENDED.equals(why) ? words.get("sessionEnded") : LEFT.equals(why) ? words.get("signedOut") : "";
    }

    /** Their names are those of the roles that have pages. */
    public List<String> getDemoAccounts() {
        return DEMO.stream().map(Role::key).toList();
    }

    /** Those for four eyes, and for seeing a part of the city only. */
    public List<String> getMoreDemoAccounts() {
        return MORE;
    }

    public boolean isDemo() {
        return Settings.demo();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
