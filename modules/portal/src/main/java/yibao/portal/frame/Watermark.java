package yibao.portal.frame;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import yibao.kernel.access.CurrentCaller;

/** The pattern behind every page that says who looked at it and when: a photograph of the screen names its maker. */
@WebServlet("/watermark.svg")
public class Watermark extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String TILE = """
            <svg xmlns="http://www.w3.org/2000/svg" width="420" height="240"><text x="30" y="180" \
            transform="rotate(-20 30 180)" font-family="sans-serif" font-size="15" fill="#10242b" fill-opacity=".055">%s</text></svg>""";

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("image/svg+xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        var who = current.findPrincipal().map(one -> one.displayName() + " " + one.getName()).orElse("");
        response.getWriter().write(TILE.formatted(escaped(who + "  " + MINUTE.format(clock.instant()))));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("\\p{Cntrl}", " ");
    }
}
