package dev.taizhang.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the keys that the service draws for itself are replaced. */
@ConfigMapping(prefix = "taizhang.keys")
public interface KeySettings {

    /** How old such a key becomes; then the service draws another one, and nobody notices. */
    @WithDefault("P365D")
    Duration life();

    /**
     * Keys that were drawn before that moment, as {@code 2026-11-26T10:00:00Z}, are replaced at the next start, once: for
     * when somebody may know them. A moment to come is waited for.
     */
    Optional<Instant> drawnAfter();

    /**
     * For how long what a replaced key sealed is still taken: cursors of lists that somebody is in the middle of.
     * {@code PT0S} where somebody may know the key; then such a cursor is refused, and its list read anew.
     */
    @WithDefault("P1D")
    Duration overlap();
}
