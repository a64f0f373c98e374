package dev.taizhang.platform.paging;

import dev.taizhang.platform.database.KeptKey;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/**
 * Seals the position after a page into an opaque cursor and opens it again. A cursor is signed and belongs to one list:
 * path, filters and sort together.
 */
@ApplicationScoped
public class Cursors {

    private final KeptKey key;

    Cursors(DataSource pool) {
        this.key = new KeptKey(pool, "cursor-key");
    }

    /**
     * A cursor that says where the next page begins.
     *
     * @param listKey fingerprint of path, filters and sort
     * @param position the sort values and the id of the page's last item, together less than 2 KiB
     */
    public String seal(String listKey, List<String> position) {
        return CursorSeal.seal(key.get(), listKey, position);
    }

    /**
     * The position inside a cursor.
     *
     * @throws Problem {@link ErrorCode#INVALID_CURSOR} when it was not sealed here for this list
     */
    public List<String> open(String listKey, String cursor) {
        return CursorSeal.open(key.get(), listKey, cursor)
                .orElseThrow(() -> Problem.at("/cursor", ErrorCode.INVALID_CURSOR));
    }

    /** Whether a cursor was sealed here, for whatever list. */
    boolean isOne(String cursor) {
        return CursorSeal.isOne(key.get(), cursor);
    }
}
