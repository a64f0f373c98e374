package dev.taizhang.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the chain was followed, and what was found.
 *
 * @param from first batch that was looked at
 * @param through last batch that holds, with all its rows; {@code from - 1} when none does
 * @param throughHash its hash: to be written down elsewhere, and compared another time
 * @param batches how many hold
 * @param events rows in them
 * @param broken the first link that does not hold; null when all do
 * @param next the batch to go on with; null when the end was reached or a link is broken
 * @param unsealed rows that no batch holds yet, counted to {@value #MOST_UNSEALED}
 * @param head the end of the chain; null when nothing is sealed yet
 */
public record ChainReport(
        long from,
        long through,
        @Nullable String throughHash,
        long batches,
        long events,
        boolean intact,
        boolean complete,
        @Nullable BrokenLink broken,
        @Nullable Long next,
        int unsealed,
        @Nullable ChainHead head) {

    /** How far rows are counted that are not sealed yet. */
    static final int MOST_UNSEALED = 10_000;

    /**
     * The first link that does not hold.
     *
     * @param batch its number
     * @param event the row that does not fit; null where the batch itself does not
     */
    public record BrokenLink(long batch, @Nullable String event, Break reason) {}

    /**
     * The last batch.
     *
     * @param hash over everything sealed so far: who writes it down elsewhere can prove later that nothing was rewritten
     */
    public record ChainHead(long batch, String hash, Instant sealedAt) {}
}
