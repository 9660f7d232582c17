package yibao.portal.premium;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which columns of the differences somebody wants to see; remembered in the browser for a year. */
@Named
@SessionScoped
public class ChosenColumns implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "yibao.differences";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    /** In the order of the table. */
    private static final List<String> ALL = List.of("town", "office", "levied", "received", "receipts", "reason", "owner", "note");
    private static final List<String> USUAL = List.of("town", "levied", "received", "reason", "owner");

    private List<String> chosen = USUAL;

    @PostConstruct
    void recall() {
        if (FacesContext.getCurrentInstance().getExternalContext().getRequestCookieMap().get(COOKIE) instanceof Cookie cookie) {
            chosen = known(List.of(cookie.getValue().split("-")));
        }
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> wanted) {
        chosen = known(wanted == null ? List.of() : wanted);
        FacesContext.getCurrentInstance().getExternalContext().addResponseCookie(COOKIE, String.join("-", chosen),
                Map.of("maxAge", A_YEAR, "path", "/", "httpOnly", true));
    }

    public List<String> getAll() {
        return ALL;
    }

    public boolean shows(String column) {
        return chosen.contains(column);
    }

    private static List<String> known(List<String> wanted) {
        return new ArrayList<>(ALL.stream().filter(wanted::contains).toList());
    }
}
