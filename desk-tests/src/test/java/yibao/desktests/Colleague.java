package yibao.desktests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Somebody who works through REST while another sits at the desk. */
record Colleague(String account, URI base) {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Colleague of(String account, URI base) {
        return new Colleague(account, base);
    }

    /** Tries to confirm what waits about this subject, whoever proposed it. @return the answer as it came */
    String confirm(String subject) throws IOException, InterruptedException {
        for (var reader : new String[] {"tax2", "operator2", "finance", "finance2"}) {
            for (var proposal : JSON.readTree(of(reader, base).call("GET", "/api/v1/proposals", null)).path("proposals")) {
                if (proposal.path("subject").asText().equals(subject)) {
                    return call("POST", "/api/v1/proposals/" + proposal.path("proposalId").asText() + "/confirmation", "");
                }
            }
        }
        throw new IllegalStateException("nothing waits about " + subject);
    }

    String call(String verb, String path, String body) throws IOException, InterruptedException {
        var login = Base64.getEncoder().encodeToString((account + ":demo-" + account).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(verb, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
