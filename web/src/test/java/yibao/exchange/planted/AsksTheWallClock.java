package yibao.exchange.planted;

import java.time.Instant;

/** Breaks the rule of the clock. */
public class AsksTheWallClock {

    Instant when() {
        return Instant.now();
    }
}
