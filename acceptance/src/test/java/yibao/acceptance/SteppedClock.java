package yibao.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Starts where it is told, goes on by a millisecond at every look, and farther when a test says so. */
final class SteppedClock extends Clock {

    static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");

    private Instant now;

    SteppedClock(String start) {
        now = OffsetDateTime.parse(start).toInstant();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        now = now.plusMillis(1);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BUREAU;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
