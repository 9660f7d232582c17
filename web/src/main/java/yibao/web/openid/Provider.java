package yibao.web.openid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** The city's identity system over HTTP: what it says of itself, and the exchange of a code for a token. */
final class Provider {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final OpenIdSettings settings;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonNode description;

    /** @throws IOException where it does not answer, or speaks for another issuer */
    Provider(OpenIdSettings settings) throws IOException {
        this.settings = settings;
        var issuer = settings.issuer().toString().replaceAll("/$", "");
        description = call(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")).GET());
        if (!issuer.equals(description.path("issuer").asText().replaceAll("/$", ""))) {
            throw new IOException("the identity system calls itself " + description.path("issuer").asText());
        }
    }

    String issuer() {
        return description.path("issuer").asText();
    }

    URI keys() {
        return URI.create(description.path("jwks_uri").asText());
    }

    /** Where the browser is sent. */
    String signInAddress(Attempt attempt) {
        return description.path("authorization_endpoint").asText() + "?" + form(Map.of("response_type", "code", "scope", "openid profile",
                "client_id", settings.client(), "redirect_uri", settings.callback().toString(), "state", attempt.state(),
                "nonce", attempt.nonce(), "code_challenge", attempt.challenge(), "code_challenge_method", "S256"));
    }

    /** @return the ID token, unchecked */
    String exchange(String code, Attempt attempt) throws IOException {
        var pair = encode(settings.client()) + ":" + encode(settings.secret());
        var answer = call(HttpRequest.newBuilder(URI.create(description.path("token_endpoint").asText()))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of("grant_type", "authorization_code", "code", code,
                        "redirect_uri", settings.callback().toString(), "code_verifier", attempt.verifier())))));
        return answer.path("id_token").asText();
    }

    private JsonNode call(HttpRequest.Builder request) throws IOException {
        try {
            var answer = client.send(request.timeout(PATIENCE).header("Accept", "application/json").build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the identity system answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
