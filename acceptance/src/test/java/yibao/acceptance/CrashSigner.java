package yibao.acceptance;

import java.nio.file.Path;
import java.time.Clock;

/** The process that is killed while finance signs a statement: it confirms what waits, sends it, and ends. */
public final class CrashSigner {

    /** What it is doing. */
    enum Doing { SIGNING, SENDING }

    private CrashSigner() {
    }

    /** @param arguments the home, and the JDBC URL */
    public static void main(String[] arguments) throws Exception {
        try (Bureau bureau = Bureau.open(Path.of(arguments[0]), arguments[1], Clock.system(SteppedClock.BUREAU))) {
            say(Doing.SIGNING.name());
            for (String proposal : bureau.rows("select proposal_id from proposal where state = 'PROPOSED'")) {
                bureau.subsidies().confirm(proposal, SubsidyDesk.FINANCE);
            }
            say(Doing.SENDING.name());
            bureau.door().recover();
            bureau.settle();
        }
        say(CrashWorker.DONE);
    }

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
