package dev.taizhang.metric;

import dev.taizhang.metric.CandidateSource.Candidate;
import dev.taizhang.metric.CandidateSource.Position;
import dev.taizhang.platform.paging.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page that is filled from batches of candidates, most of which are not shown. */
final class UncountedPage {

    /** Candidates looked at in one go. */
    static final int BATCH = 200;

    /** So many batches at most for one page: it ends early, perhaps with nothing on it, where most candidates count. */
    static final int MOST_BATCHES = 5;

    private final int limit;
    private final List<TraceItem> items = new ArrayList<>();
    private @Nullable Position position;
    private boolean more = true;
    private int batches;

    UncountedPage(int limit, @Nullable Position after) {
        this.limit = limit;
        this.position = after;
    }

    boolean wantsMore() {
        return more && items.size() < limit && batches < MOST_BATCHES;
    }

    /** After which candidate the next batch begins. */
    @Nullable
    Position position() {
        return position;
    }

    /** Takes what is shown of a batch until the page is full; a batch that is not full is the last. */
    void take(List<Candidate> batch, Function<Candidate, @Nullable TraceItem> shown) {
        more = batch.size() == BATCH;
        batches++;
        for (Candidate candidate : batch) {
            if (items.size() == limit) {
                more = true;
                return;
            }
            position = new Position(candidate.listedOn(), candidate.recordId());
            TraceItem item = shown.apply(candidate);
            if (item != null) {
                items.add(item);
            }
        }
    }

    Page<TraceItem> page(Function<Position, String> cursor) {
        Position end = position;
        return new Page<>(items, more && end != null ? cursor.apply(end) : null);
    }
}
