package yibao.desktests;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a browser window found wrong: errors on its console, in scripts, and requests that failed. */
final class Complaints {
    private static final int FIRST_FAULT = 400;
    private final List<String> heard = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();

    Complaints(Page window) {
        window.onConsoleMessage(message -> {
            if (message.type().equals("error") && expected.stream().noneMatch(status -> message.text().contains("status of " + status))) {
                heard.add("console: " + message.text());
            }
        });
        window.onPageError(error -> heard.add("script: " + error));
        window.onResponse(response -> {
            if (response.status() >= FIRST_FAULT && !expected.contains(response.status())) {
                heard.add(response.status() + " " + response.url());
            }
        });
        window.onRequestFailed(request -> {
            // A page that is left ends what it was still following, and a download is no page.
            if (!request.failure().contains("ERR_ABORTED")) {
                heard.add(request.failure() + " " + request.url());
            }
        });
    }

    void expect(int status) {
        expected.add(status);
    }

    List<String> list() {
        return List.copyOf(heard);
    }
}
