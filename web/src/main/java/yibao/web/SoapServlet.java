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
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import yibao.kernel.soap.SoapService;

/** Serves the SOAP services that the modules offer; what breaks the schema never reaches them. */
@WebServlet(urlPatterns = "/services/*", loadOnStartup = 1,
        initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public class SoapServlet extends CXFNonSpringServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Object> STRICT = strict();

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

    /** HTTP would read a text without a named character set as Latin; here names are Chinese, and so it is UTF-8. */
    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding("UTF-8");
        }
        super.service(request, response);
    }

    private void publish(SoapService service) {
        var endpoint = new EndpointImpl(getBus(), service.implementor());
        endpoint.setWsdlLocation(service.wsdl());
        endpoint.setProperties(new HashMap<>(STRICT));
        endpoint.publish(service.path());
    }
}
