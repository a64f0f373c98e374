package dev.taizhang.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Shows the whole service the instant that a test has set; it stands still in between. */
@Alternative
@ApplicationScoped
class MovedClock extends Clock {

    /** Before the first act of the demo year, so that nothing is recorded later than it. */
    static final Instant BEGINNING = Instant.parse("2019-12-31T00:00:00Z");

    private volatile Instant now = BEGINNING;

    void moveTo(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Office days are taken by the office clock");
    }
}
