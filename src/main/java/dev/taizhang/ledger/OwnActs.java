package dev.taizhang.ledger;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What queries for tasks ask of the caller, kind after kind: which acts are its own, which posts it is, and where it may
 * confirm what it entered. Each is read once for a list, when it is first asked for.
 */
public final class OwnActs {

    private final Supplier<String> me;
    private final Once<Set<String>> hands;
    private final Once<Set<String>> posts;
    private final Once<List<String>> relaxed;

    OwnActs(
            Supplier<String> me,
            Supplier<Set<String>> hands,
            Supplier<Set<String>> posts,
            Supplier<List<String>> relaxed) {
        this.me = me;
        this.hands = new Once<>(hands);
        this.posts = new Once<>(posts);
        this.relaxed = new Once<>(relaxed);
    }

    /**
     * Gives a query what it asks of the caller: {@code :me}, {@code :hands} (see {@link dev.taizhang.account.Hands#ofCaller()}),
     * {@code :posts} (see {@link dev.taizhang.account.OwnPost#ofCaller()}) and {@code :relaxed} (see
     * {@link dev.taizhang.foureyes.FourEyes#relaxed(String)}).
     */
    void bind(TypedQuery<?> query, String text) {
        if (text.contains(":me")) {
            query.setParameter("me", me.get());
        }
        if (text.contains(":hands")) {
            query.setParameter("hands", hands.get());
        }
        if (text.contains(":posts")) {
            query.setParameter("posts", posts.get());
        }
        if (text.contains(":relaxed")) {
            query.setParameter("relaxed", relaxed.get());
        }
    }

    private static final class Once<T> {

        private final Supplier<T> reading;
        private @Nullable T known;

        Once(Supplier<T> reading) {
            this.reading = reading;
        }

        T get() {
            T read = known;
            if (read == null) {
                read = reading.get();
                known = read;
            }
            return read;
        }
    }
}
