package dev.taizhang.platform.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. The answer also carries {@code Link: rel="next"} (RFC 8288) when there is a next page.
 *
 * @param items in the total order of the list
 * @param next cursor of the following page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
