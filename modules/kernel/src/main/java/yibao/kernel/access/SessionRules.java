package yibao.kernel.access;

import java.time.Duration;
import java.time.Instant;
import yibao.kernel.platform.Settings;

/** How long somebody may stay signed in without a click, and with. */
public final class SessionRules {
    private SessionRules() {}

    static void needAtStart() {
        idle().plus(longest());
    }

    public static Duration idle() {
        return Duration.ofMinutes(Math.max(1, Settings.number("yibao.session.idle", 30)));
    }

    /** However busy it was. */
    public static boolean isOver(Instant signedInAt, Instant now) {
        return !signedInAt.plus(longest()).isAfter(now);
    }

    private static Duration longest() {
        return Duration.ofMinutes(Math.max(1, Settings.number("yibao.session.longest", 720)));
    }
}
