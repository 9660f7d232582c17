package yibao.portal.frame;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import yibao.portal.Page;

/** Remembers the language in a cookie and goes back to the page; to one of ours only. */
@WebServlet(LanguageSwitch.PATH)
public class LanguageSwitch extends HttpServlet {
    static final String PATH = "/language";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var cookie = new Cookie(Language.COOKIE, Language.Choice.of(request.getParameter("to")).getTag());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.sendRedirect(request.getContextPath() + back(request.getParameter("back")));
    }

    private static String back(String wanted) {
        var path = wanted == null ? "" : wanted.replaceFirst("[?].*", "");
        boolean isOurs = Page.at(path).isPresent() && wanted.chars().noneMatch(Character::isISOControl);
        return isOurs && !path.equals(Page.FAILURE.path()) ? wanted : Page.HOME.path();
    }
}
