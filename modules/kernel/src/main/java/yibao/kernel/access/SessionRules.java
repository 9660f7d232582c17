package yibao.kernel.access;

import java.time.Duration;
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

    public static Duration longest() {
        return Duration.ofMinutes(Math.max(1, Settings.number("yibao.session.longest", 720)));
    }
}
