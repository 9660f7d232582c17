package yibao.systemtests;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, without one: keeps cookies, fills in forms, and follows a redirect only when asked to. */
public final class Visitor {
    private static final Pattern HIDDEN = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 8;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    private final URI base;
    private boolean tls;

    public Visitor(URI base) {
        this.base = base;
    }

    public static Visitor signedIn(URI base, String account) throws IOException, InterruptedException {
        var visitor = new Visitor(base);
        var answer = visitor.signIn(account, "demo-" + account);
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/home.xhtml")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + " " + answer.body());
        }
        return visitor;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    /** As if a proxy stood before the platform and ended TLS. */
    public Visitor behindTls() {
        tls = true;
        return this;
    }

    public HttpResponse<String> send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        if (tls) {
            request.header("X-Forwarded-Proto", "https");
        }
        return client.send(request.uri(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))), path);
    }

    /** From here on, wherever it leads. */
    public HttpResponse<String> follow(String path) throws IOException, InterruptedException {
        var answer = get(path);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            answer = get(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()).toString());
        }
        return answer;
    }

    public HttpResponse<String> signIn(String account, String password) throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        fields.put("signin", "signin");
        fields.put("signin:name", account);
        fields.put("signin:password", password);
        fields.put("signin:enter", "");
        var page = get("/signin.xhtml").body();
        fields.put("jakarta.faces.ViewState", viewState(page));
        fields.put("primefaces.nonce", nonce(page));
        return post("/signin.xhtml", fields);
    }

    /** The word for scripts, which the page's own script puts into each of its forms. */
    public static String nonce(String page) {
        var found = NONCE.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    public static String viewState(String page) {
        var found = HIDDEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    /** The name of the session. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("yibao"))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    public void comeWith(String session) {
        var cookie = new HttpCookie("yibao", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(base, cookie);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
