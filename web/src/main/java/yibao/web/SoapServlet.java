package yibao.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import yibao.kernel.soap.SoapService;

/** Serves the SOAP services that the modules offer; what breaks the schema never reaches them. */
@WebServlet(urlPatterns = "/services/*", loadOnStartup = 1,
        initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public class SoapServlet extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Object> STRICT = strict();
    private static final Pattern DESCRIPTION = Pattern.compile("(?i)(wsdl|xsd)\\b");

    @Inject
    @Any
    private transient Instance<SoapService> services;

    private static Map<String, Object> strict() {
        var strict = new HashMap<String, Object>();
        strict.put("schema-validation-enabled", "IN");
        strict.put("faultStackTraceEnabled", "false");
        strict.put("exceptionMessageCauseEnabled", "false");
        strict.put("org.apache.cxf.stax.maxElementCount", "50000");
        strict.put("org.apache.cxf.stax.maxChildElements", "5000");
        strict.put("org.apache.cxf.stax.maxElementDepth", "30");
        strict.put("org.apache.cxf.stax.maxAttributeCount", "50");
        strict.put("org.apache.cxf.stax.maxTextLength", "100000");
        return strict;
    }

    @Override
    public void loadBus(ServletConfig config) {
        super.loadBus(config);
        services.forEach(this::publish);
    }

    /**
     * HTTP would read a text without a named character set as Latin; here names are Chinese, and so it is UTF-8. What
     * cannot be a message to a service of ours is refused before CXF answers it with a page.
     */
    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        var refusal = refusalOf((HttpServletRequest) request);
        if (refusal.isPresent()) {
            refusal.get().send((HttpServletResponse) response);
            return;
        }
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding("UTF-8");
        }
        super.service(request, response);
    }

    private Optional<SoapRefusal> refusalOf(HttpServletRequest request) {
        var path = request.getPathInfo();
        if (StreamSupport.stream(services.spliterator(), false).noneMatch(service -> service.path().equals(path))) {
            return Optional.of(SoapRefusal.NO_SERVICE);
        }
        var description = request.getQueryString() != null && DESCRIPTION.matcher(request.getQueryString()).lookingAt();
        if (request.getMethod().equals("GET") && description) {
            return Optional.empty();
        }
        if (!request.getMethod().equals("POST")) {
            return Optional.of(SoapRefusal.METHOD);
        }
        return isXml(request.getContentType()) ? Optional.empty() : Optional.of(SoapRefusal.MEDIA_TYPE);
    }

    /** In a character set that can be read. */
    private static boolean isXml(String contentType) {
        try {
            var type = contentType == null ? null : MediaType.valueOf(contentType);
            var charset = type == null ? null : type.getParameters().get("charset");
            return type != null && type.isCompatible(MediaType.TEXT_XML_TYPE) && (charset == null || Charset.isSupported(charset));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private void publish(SoapService service) {
        var endpoint = new EndpointImpl(getBus(), service.implementor());
        endpoint.setWsdlLocation(service.wsdl());
        endpoint.setProperties(new HashMap<>(STRICT));
        endpoint.publish(service.path());
    }
}
