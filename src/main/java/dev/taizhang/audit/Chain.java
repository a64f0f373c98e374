package dev.taizhang.audit;

import dev.taizhang.audit.Batch.Head;
import dev.taizhang.audit.ChainReport.BrokenLink;
import dev.taizhang.audit.ChainReport.ChainHead;
import dev.taizhang.platform.database.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves the chain: batch by batch, so that it takes the memory of one, however long it is. */
@ApplicationScoped
public class Chain {

    /** Batches that one call looks at, at most. */
    public static final int MOST_BATCHES = 200;

    private final Snapshots snapshots;

    Chain(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Follows the chain on one state of the database.
     *
     * @param from the batch to begin with, 1 or more; the one before it is taken as it is
     * @param limit batches to look at, at most {@value #MOST_BATCHES}
     * @param anchor a hash that was written down earlier; null for none
     */
    public ChainReport verify(long from, int limit, @Nullable Anchor anchor) {
        return snapshots.read(connection -> verify(connection, from, limit, anchor));
    }

    static ChainReport verify(Connection connection, long from, int limit, @Nullable Anchor anchor)
            throws SQLException {
        return new Walk(connection, from, limit, anchor).report();
    }

    /** A batch and its hash, as somebody wrote them down. */
    public record Anchor(long batch, String hash) {}

    /** One walk along the chain. */
    private static final class Walk {

        private final Connection connection;
        private final long from;
        private final @Nullable Anchor anchor;
        private final Head head;
        private final long last;
        private final @Nullable BrokenLink broken;
        private Head at;
        private long batches;
        private long events;

        Walk(Connection connection, long from, int limit, @Nullable Anchor anchor) throws SQLException {
            this.connection = connection;
            this.from = from;
            this.anchor = anchor;
            this.head = SealRepository.head(connection);
            this.last = Math.min(head.sequence(), from + limit - 1);
            this.at = before(from);
            this.broken = walk();
        }

        /** The batch before, on which the first one is held. */
        private Head before(long first) throws SQLException {
            return first == 1
                    ? Head.START
                    : SealRepository.batch(connection, first - 1)
                            .map(Batch::head)
                            .orElse(new Head(first - 1, ""));
        }

        private @Nullable BrokenLink walk() throws SQLException {
            for (long sequence = from; sequence <= last; sequence++) {
                Optional<Batch> batch = SealRepository.batch(connection, sequence);
                BrokenLink found =
                        batch.isEmpty() ? new BrokenLink(sequence, null, Break.BATCH_MISSING) : brokenIn(batch.get());
                if (found != null) {
                    return found;
                }
                at = batch.orElseThrow().head();
                batches++;
                events += batch.orElseThrow().count();
            }
            return last == head.sequence() ? brokenEnd() : null;
        }

        private @Nullable BrokenLink brokenIn(Batch batch) throws SQLException {
            if (!batch.isWhole()) {
                return new BrokenLink(batch.sequence(), null, Break.BATCH_CHANGED);
            }
            if (!batch.previousHash().equals(at.hash())) {
                return new BrokenLink(batch.sequence(), null, Break.CHAIN_BROKEN);
            }
            if (anchor != null
                    && anchor.batch() == batch.sequence()
                    && !anchor.hash().equals(batch.hash())) {
                return new BrokenLink(batch.sequence(), null, Break.ANCHOR_DIFFERS);
            }
            return Membership.broken(batch, SealRepository.eventsOf(connection, batch));
        }

        /** Nothing may stand behind the end, and the end is where it was last moved to. */
        private @Nullable BrokenLink brokenEnd() throws SQLException {
            if (at.sequence() == head.sequence() && !at.hash().equals(head.hash())) {
                return new BrokenLink(last, null, Break.HEAD_CHANGED);
            }
            if (SealRepository.batch(connection, head.sequence() + 1).isPresent()) {
                return new BrokenLink(head.sequence() + 1, null, Break.HEAD_CHANGED);
            }
            if (anchor != null && anchor.batch() > head.sequence()) {
                return new BrokenLink(anchor.batch(), null, Break.BATCH_MISSING);
            }
            return Balance.broken(connection, head.sequence());
        }

        ChainReport report() throws SQLException {
            boolean reached = broken == null && last == head.sequence();
            return new ChainReport(
                    from,
                    from - 1 + batches,
                    batches == 0 ? null : at.hash(),
                    batches,
                    events,
                    broken == null,
                    reached,
                    broken,
                    broken == null && !reached ? Long.valueOf(last + 1) : null,
                    SealRepository.countUnsealed(connection, ChainReport.MOST_UNSEALED),
                    end());
        }

        private @Nullable ChainHead end() throws SQLException {
            return SealRepository.batch(connection, head.sequence())
                    .map(batch -> new ChainHead(batch.sequence(), batch.hash(), batch.sealedAt()))
                    .orElse(null);
        }
    }
}
