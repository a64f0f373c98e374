package dev.taizhang.notice;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after vain attempts: twice as long each time up to a bound, less a random part of up to half, so that
 * what failed together does not come again together.
 */
record Backoff(Duration first, Duration longest, RandomGenerator random) {

    /** Wait after so many vain attempts in a row. */
    Duration after(int attempts) {
        Duration whole = first;
        for (int i = 1; i < attempts && whole.compareTo(longest) < 0; i++) {
            whole = whole.multipliedBy(2);
        }
        Duration bounded = whole.compareTo(longest) < 0 ? whole : longest;
        long half = bounded.toMillis() / 2;
        return bounded.minusMillis(half == 0 ? 0 : random.nextLong(half + 1));
    }
}
