package dev.taizhang.platform.revision;

import java.time.Instant;
import java.util.Map;

/**
 * One change as the system holds it.
 *
 * @param at recorded time: later than that of every earlier change of the same scopes
 * @param revisions the new revision of each scope the change touches
 */
public record Recording(Instant at, Map<String, Long> revisions) {

    /** The new revision of one of the scopes. */
    public long of(String scope) {
        Long revision = revisions.get(scope);
        if (revision == null) {
            throw new IllegalArgumentException("Not a scope of this change: " + scope);
        }
        return revision;
    }
}
