package yibao.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for our own check by its name: a server on which nothing was deployed answers "ready" as well. */
final class Readiness {
    private static final String OURS = "\"name\":\"yibao\"";
    private static final String CHECKS = "\"checks\":";
    private static final int PATIENCE_SECONDS = 120;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final HttpRequest question;

    Readiness(String address) {
        question = HttpRequest.newBuilder(URI.create(address + "/health/ready")).timeout(Duration.ofSeconds(20)).build();
    }

    /** @return whether the application came up in time */
    boolean await() throws InterruptedException {
        var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < giveUp) {
            var last = ask();
            if (last.contains(OURS) && last.startsWith("200")) {
                return true;
            }
            if (last.contains(CHECKS) && !last.contains(OURS)) {
                return false; // the server has deployed what it could, and we are not among it
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        return false;
    }

    private String ask() throws InterruptedException {
        try {
            var answer = client.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + answer.body().replace(" ", "");
        } catch (IOException e) {
            return "no answer";
        }
    }
}
