package dev.taizhang.platform.paging;

import java.util.List;
import java.util.function.Function;
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

    /** The same page of the list, each item shown in another form. */
    public <V> Page<V> map(Function<? super T, ? extends V> form) {
        return with(items.stream().<V>map(form).toList());
    }

    /** The same page of the list, with what is shown for its items. */
    public <V> Page<V> with(List<V> shown) {
        return new Page<>(shown, next);
    }
}
