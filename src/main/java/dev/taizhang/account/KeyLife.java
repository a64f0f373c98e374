package dev.taizhang.account;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When keys end. */
@ApplicationScoped
class KeyLife {

    /** How far the clock of a client that says now may be behind. */
    private static final Duration BEHIND = Duration.ofMinutes(1);

    private final OfficeClock clock;
    private final AccountSettings settings;

    KeyLife(OfficeClock clock, AccountSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Adds a fault where a key would end before it begins, or live for longer than it may. */
    void check(@Nullable Instant expiresAt, String pointer, Faults faults) {
        if (expiresAt != null && !expiresAt.isAfter(clock.now())) {
            faults.add(pointer, "NOT_IN_FUTURE");
        } else if (expiresAt != null && expiresAt.isAfter(latest())) {
            faults.add(pointer, "TOO_LATE", latest().toString());
        }
    }

    /** Adds a fault where the keys before a new one would have ended in the past, when they may have been in use. */
    void checkPrevious(@Nullable Instant endAt, String pointer, Faults faults) {
        if (endAt != null && endAt.isBefore(clock.now().minus(BEHIND))) {
            faults.add(pointer, "HAS_PASSED");
        }
    }

    /** When a new key ends. */
    Instant end(@Nullable Instant wanted) {
        return wanted == null ? latest() : wanted;
    }

    /** When the keys before a new one end, no earlier than now. */
    Instant previousEnd(@Nullable Instant wanted) {
        Instant now = clock.now();
        if (wanted == null) {
            return now.plus(settings.apiClients().overlap());
        }
        return wanted.isBefore(now) ? now : wanted;
    }

    private Instant latest() {
        return clock.now().plus(settings.apiClients().longestKeyLife());
    }
}
