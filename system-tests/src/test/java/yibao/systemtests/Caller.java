package yibao.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One who calls the platform over HTTP, with or without an account. */
public final class Caller {
    /** HTTP/1.1 as partners speak it: the server now and then breaks the upgrade to HTTP/2 that Java asks for by itself. */
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String login;

    private Caller(URI base, String login) {
        this.base = base;
        this.login = login;
    }

    public static Caller nobody(URI base) {
        return new Caller(base, null);
    }

    public static Caller demo(URI base, String account) {
        return as(base, account, "demo-" + account);
    }

    public static Caller as(URI base, String account, String password) {
        var pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(base, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    public HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)), path);
    }

    public HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().header("Accept", accept).GET(), path);
    }

    /** With any method; content type and body may be null. */
    public HttpResponse<String> call(String verb, String path, String contentType, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder().method(verb, body == null
                ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return send(request, path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        request.uri(base.resolve(path));
        if (login != null) {
            request.header("Authorization", login);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
