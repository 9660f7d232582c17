package yibao.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** The process that is killed: takes what lies in the inboxes, works it off, says what it is doing, and ends when all is done. */
public final class CrashWorker {

    static final String DONE = "DONE";

    private CrashWorker() {
    }

    /** @param arguments the home and the JDBC URL */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        try (Bureau bureau = Bureau.overheard(home, arguments[1], Clock.system(SteppedClock.BUREAU),
                new Phase.Ear(CrashWorker::say))) {
            bureau.door().recover();
            bureau.work();
            while (hasWork(bureau)) {
                bureau.settle();
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        say(DONE);
    }

    /** A row that a connection of a killed process still holds counts as work, too. */
    private static boolean hasWork(Bureau bureau) throws Exception {
        return isWaiting(bureau, "exchange_batch where state = 'CLAIMED'") || isWaiting(bureau, "exchange_outbox")
                || isWaiting(bureau, "job where state = 'QUEUED'") || hasManifests(bureau.exchange());
    }

    private static boolean isWaiting(Bureau bureau, String what) throws SQLException {
        return bureau.count(what) > 0;
    }

    private static boolean hasManifests(Path exchange) throws Exception {
        try (var files = Files.walk(exchange)) {
            return files.anyMatch(file -> file.getParent().endsWith("inbox") && file.toString().endsWith(".manifest.json"));
        }
    }

    private static void say(Object word) {
        System.out.println(word);
        System.out.flush();
    }
}
