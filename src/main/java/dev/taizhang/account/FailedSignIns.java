package dev.taizhang.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How long an attempt on a username has to wait after wrong passwords from the same network. The wait is bounded, and
 * counted in this process alone; whoever signed in lately with a remembered password does not wait at all. Locking a name
 * for a time is the business of {@link Lockouts}.
 */
@ApplicationScoped
class FailedSignIns {

    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofMillis(100);

    private final Duration longest;
    private final Cache<Attempt, Integer> failures;

    FailedSignIns(AccountSettings settings) {
        this.longest = settings.signIn().longestDelay();
        this.failures = Caffeine.newBuilder()
                .maximumSize(settings.signIn().remembered())
                .expireAfterWrite(settings.signIn().failuresSeenFor())
                .build();
    }

    /** What the next attempt has to wait. */
    Duration delay(Attempt attempt) {
        if (!Usernames.valid(attempt.username())) {
            return Duration.ZERO;
        }
        Integer count = failures.getIfPresent(attempt);
        if (count == null || count < FREE) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(count - FREE, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Texts that cannot be usernames are not kept: nobody waits for them, and they may be long. */
    void add(Attempt attempt) {
        if (Usernames.valid(attempt.username())) {
            failures.asMap().merge(attempt, 1, Integer::sum);
        }
    }

    void forget(Attempt attempt) {
        failures.invalidate(attempt);
    }

    /** Those of a name from everywhere. */
    void forgetAll(String username) {
        failures.asMap().keySet().removeIf(attempt -> attempt.username().equals(username));
    }
}
