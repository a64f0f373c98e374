package dev.taizhang.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version without what it says: which one it is, when it was in force, and how much there is to read.
 *
 * @param characters length of its content
 */
record Extent(
        String id,
        String recordId,
        int version,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        int characters) {

    /**
     * So many characters of content are held at a time. Records are short; an answer that would hold hundreds of the
     * longest ones is cut here, so that nobody can fill the memory of the service with them.
     */
    static final int AT_A_TIME = 2_000_000;

    /** Whether this version was in force at an instant. */
    boolean inForceAt(Instant at) {
        return confirmedAt != null && !confirmedAt.isAfter(at) && (endedAt == null || endedAt.isAfter(at));
    }

    /** How many of these, from the first on, may be held at a time: at least one of them. */
    static int fitting(List<Extent> extents) {
        int characters = 0;
        for (int i = 0; i < extents.size(); i++) {
            characters += extents.get(i).characters();
            if (characters > AT_A_TIME && i > 0) {
                return i;
            }
        }
        return extents.size();
    }
}
