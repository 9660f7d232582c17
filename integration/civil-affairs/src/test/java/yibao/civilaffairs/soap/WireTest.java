package yibao.civilaffairs.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import yibao.kernel.access.Caller;

/** A contract on the wire: served by our stack as the server serves it, asked by hand or by a client that Metro's wsimport made from the served WSDL. */
abstract class WireTest {
    static final Supplier<Caller> ZHANG = () -> Caller.everywhere("zhang", "civil");

    final LoggedIn caller = new LoggedIn("civil");
    @TempDir
    Path work;
    private final String contract;
    private final Object implementor;
    private String address;
    private EndpointImpl endpoint;

    /** @param contract its WSDL and its client bear this name; @param implementor with somebody standing where the door is */
    WireTest(String contract, Object implementor) {
        this.contract = contract;
        this.implementor = implementor;
    }

    @BeforeEach
    void serve() throws IOException {
        try (var free = new ServerSocket(0)) {
            address = "http://127.0.0.1:" + free.getLocalPort() + "/services/" + contract;
        }
        endpoint = new EndpointImpl(new ExtensionManagerBus(), implementor);
        endpoint.setWsdlLocation("contract/" + contract + ".wsdl");
        endpoint.setProperties(new HashMap<>(Map.of("schema-validation-enabled", "IN", "faultStackTraceEnabled", "false")));
        endpoint.getInInterceptors().add(caller);
        endpoint.publish(address);
    }

    @AfterEach
    void stop() {
        endpoint.stop();
        endpoint.getBus().shutdown(true);
    }

    /** @param client a program below {@code src/test/clients}, written against the classes of package {@code foreign}; @return what it printed */
    String saidBy(String client) throws IOException, InterruptedException {
        Program.run(work, "com.sun.tools.ws.WsImport", "-Xnocompile", "-quiet", "-p", "foreign", "-d", work.toString(), "-s", work.toString(),
                address + "?wsdl");
        compile(work.resolve("foreign"), Path.of("src/test/clients", contract));
        var said = Program.run(work, client, address + "?wsdl");
        assertThat(said).as("the other maker's stack runs it").contains("com.sun.xml.ws.spi.ProviderImpl");
        return said;
    }

    private void compile(Path... folders) throws IOException {
        var arguments = new ArrayList<>(List.of("-encoding", "UTF-8", "-d", work.toString(), "-cp", Program.foreignPath()));
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
            }
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new))).isZero();
    }

    String post(String body) throws IOException, InterruptedException {
        return send(envelope(body));
    }

    static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    String send(String message) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(message)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
