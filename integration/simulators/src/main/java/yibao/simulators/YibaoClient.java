package yibao.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Calls Yibao's REST interface as one of its demo accounts. */
final class YibaoClient {
    record Answer(int status, String body) {
        Json json() {
            return Json.parse(body);
        }
    }

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private final URI base;

    YibaoClient(URI base) {
        this.base = base;
    }

    Answer get(String path, String account) {
        return send(request(path, account).GET());
    }

    /** @throws DemoFailed where the answer is no */
    Json read(String path, String account) {
        Answer answer = get(path, account);
        if (answer.status() != 200) {
            throw new DemoFailed(path + " 无法读取：" + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    Answer post(String path, String account, String body) {
        return send(request(path, account).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    URI address(String path) {
        String root = base.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
    }

    /** A demo account's password is demo-, then its name. */
    private HttpRequest.Builder request(String path, String account) {
        String credentials = Base64.getEncoder().encodeToString((account + ":demo-" + account).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address(path)).timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json").header("Authorization", "Basic " + credentials);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            HttpResponse<String> response = http.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new DemoFailed("无法连接 " + built.uri() + "：" + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("被中断", e);
        }
    }
}
