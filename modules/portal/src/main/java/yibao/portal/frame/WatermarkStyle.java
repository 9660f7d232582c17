package yibao.portal.frame;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lays the watermark of whoever asks over page and dialogue: a style sheet, since a style in the page would need leave of the security policy. */
@WebServlet("/watermark.css")
public class WatermarkStyle extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WatermarkAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(".watermark, .revealing { background-image: url(\"" + request.getContextPath() + address.picture() + "\"); }\n");
    }
}
