package yibao.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The description of REST at {@code /openapi}: YAML, or JSON for those who ask for it. We serve our own because the
 * server's model of it is OpenAPI 3.0 and knows neither our multipart bodies nor two kinds of answer at one address.
 */
@WebServlet(urlPatterns = "/openapi", loadOnStartup = 1)
public class OpenApiDocument extends HttpServlet {
    static final String FILE = "/openapi.yaml";
    private static final long serialVersionUID = 1L;

    private byte[] yaml;
    private byte[] json;

    /** What does not parse never begins to be served. */
    @Override
    public void init() throws ServletException {
        try (var text = OpenApiDocument.class.getResourceAsStream(FILE)) {
            yaml = text.readAllBytes();
            json = new JsonMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new ServletException(FILE, e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean wantsJson = wantsJson(request);
        response.setContentType(wantsJson ? "application/json" : "application/yaml;charset=UTF-8");
        response.setHeader("Vary", "Accept");
        response.getOutputStream().write(wantsJson ? json : yaml);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return "json".equalsIgnoreCase(request.getParameter("format"))
                || accept != null && accept.contains("json") && !accept.contains("yaml");
    }
}
