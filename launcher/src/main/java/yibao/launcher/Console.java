package yibao.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Keeps the console for the few lines meant for people; everything the server says goes to its log. */
final class Console {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    PrintStream out() {
        return out;
    }

    void say(String line) {
        out.println(line);
    }

    void divert(Path log) {
        try {
            var server = new PrintStream(new RollingLog(log), true, StandardCharsets.UTF_8);
            System.setOut(server);
            System.setErr(server);
        } catch (IOException e) {
            throw new Refusal("日志无法写入:" + log + " / cannot write the log");
        }
    }
}
