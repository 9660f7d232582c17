package yibao.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker in a process of its own that says what it is doing, and {@link CrashWorker#DONE} when it is through. */
final class Victim implements AutoCloseable {

    private final Process process;
    private final BufferedReader words;
    private String last = "START";

    Victim(Class<?> worker, Path home, String url) throws IOException {
        process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m",
                "-Dyibao.configuration=" + Bureau.CONFIG.toAbsolutePath(),
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                "-cp", System.getProperty("java.class.path"), worker.getName(), home.toString(), url))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        words = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @return false where the process ended without coming to it */
    boolean waitFor(Enum<?> phase) throws IOException {
        while (!last.equals(phase.name())) {
            if (!next()) {
                return false;
            }
        }
        return true;
    }

    /** @return how long the phase takes that has just begun */
    long nanosOfPhase() throws IOException {
        long began = System.nanoTime();
        next();
        return System.nanoTime() - began;
    }

    /** @return what it was doing when SIGKILL came */
    String kill() throws IOException, InterruptedException {
        // by its handle: the process itself would close the pipe, and its last words with it
        process.toHandle().destroyForcibly();
        process.waitFor();
        while (next()) {
            // what was said before death and not yet heard
        }
        return last;
    }

    /** @throws IllegalStateException where it does not come to its end */
    void finish() throws IOException, InterruptedException {
        while (next()) {
            // let it work
        }
        if (!process.waitFor(5, TimeUnit.SECONDS) || process.exitValue() != 0 || !last.equals(CrashWorker.DONE)) {
            throw new IllegalStateException("the worker ended with " + process.exitValue() + " after " + last);
        }
    }

    private boolean next() throws IOException {
        String word = words.readLine();
        if (word != null) {
            last = word;
        }
        return word != null;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
