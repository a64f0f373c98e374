package dev.taizhang.account;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When keys end. */
@ApplicationScoped
class KeyLife {

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

    /** When a new key ends. */
    Instant end(@Nullable Instant wanted) {
        return wanted == null ? latest() : wanted;
    }

    /** When the keys before a new one end; a time that has passed ends them at once. */
    Instant previousEnd(@Nullable Instant wanted) {
        return wanted == null ? clock.now().plus(settings.apiClients().overlap()) : wanted;
    }

    private Instant latest() {
        return clock.now().plus(settings.apiClients().longestKeyLife());
    }
}
