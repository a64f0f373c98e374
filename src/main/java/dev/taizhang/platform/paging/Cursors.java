package dev.taizhang.platform.paging;

import dev.taizhang.platform.database.KeptKey;
import dev.taizhang.platform.database.KeptKeys;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Seals the position after a page into an opaque cursor and opens it again. A cursor is signed and belongs to one list:
 * path, filters and sort together.
 */
@ApplicationScoped
public class Cursors {

    private final KeptKeys keys;

    Cursors(KeptKeys keys) {
        this.keys = keys;
    }

    /**
     * A cursor that says where the next page begins.
     *
     * @param listKey fingerprint of path, filters and sort
     * @param position the sort values and the id of the page's last item, together less than 2 KiB
     */
    public String seal(String listKey, List<String> position) {
        return CursorSeal.seal(keys.sealing(KeptKey.CURSORS), listKey, position);
    }

    /**
     * The position after which the page begins; empty on the first page.
     *
     * @throws Problem {@link ErrorCode#INVALID_CURSOR} when the cursor was not sealed here for this list
     */
    public Optional<List<String>> after(String listKey, PageRequest page) {
        return Optional.ofNullable(page.cursor())
                .map(cursor -> keys.accepted(KeptKey.CURSORS).stream()
                        .flatMap(key -> CursorSeal.open(key, listKey, cursor).stream())
                        .findFirst()
                        .orElseThrow(() -> Problem.at("/cursor", ErrorCode.INVALID_CURSOR)));
    }

    /**
     * The page that the first rows make. At least one more than it holds was read where there is one: that is how it is
     * known whether another page follows.
     *
     * @param listKey fingerprint of path, filters and sort
     * @param found in the total order of the list
     * @param limit at most so many on the page; at least one
     * @param position of a row, as {@link #seal} takes it
     */
    public <T> Page<T> cut(String listKey, List<T> found, int limit, Function<? super T, List<String>> position) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, limit);
        return new Page<>(shown, seal(listKey, position.apply(shown.getLast())));
    }

    /** Whether a cursor was sealed here, for whatever list. */
    boolean isOne(String cursor) {
        return keys.accepted(KeptKey.CURSORS).stream().anyMatch(key -> CursorSeal.isOne(key, cursor));
    }
}
