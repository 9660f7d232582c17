package yibao.portal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which columns of a table somebody wants to see; remembered in the browser for a year. */
public abstract class ColumnChoice implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final String cookie;
    private final List<String> all;
    private List<String> chosen;

    /** @param all in the order of the table; @param usual those that are shown to who has never chosen */
    protected ColumnChoice(String cookie, List<String> all, List<String> usual) {
        this.cookie = cookie;
        this.all = all;
        this.chosen = usual;
    }

    @PostConstruct
    void recall() {
        if (FacesContext.getCurrentInstance().getExternalContext().getRequestCookieMap().get(cookie) instanceof Cookie kept) {
            chosen = known(List.of(kept.getValue().split("-")));
        }
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> wanted) {
        chosen = known(wanted == null ? List.of() : wanted);
        FacesContext.getCurrentInstance().getExternalContext().addResponseCookie(cookie, String.join("-", chosen),
                Map.of("maxAge", A_YEAR, "path", "/", "httpOnly", true));
    }

    public List<String> getAll() {
        return all;
    }

    public boolean shows(String column) {
        return chosen.contains(column);
    }

    private List<String> known(List<String> wanted) {
        return new ArrayList<>(all.stream().filter(wanted::contains).toList());
    }
}
