package dev.taizhang.ledger;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What queries for tasks ask of the caller, kind after kind: which acts are its own, which posts it is, and where it may
 * confirm what it entered. Each is read once for a list, when it is first asked for.
 */
public final class OwnActs {

    private final Once<Set<String>> hands;
    private final Once<Set<String>> posts;
    private final Once<List<String>> relaxed;

    OwnActs(Supplier<Set<String>> hands, Supplier<Set<String>> posts, Supplier<List<String>> relaxed) {
        this.hands = new Once<>(hands);
        this.posts = new Once<>(posts);
        this.relaxed = new Once<>(relaxed);
    }

    /** See {@link dev.taizhang.account.Hands#ofCaller()}. */
    Set<String> hands() {
        return hands.get();
    }

    /** See {@link dev.taizhang.account.OwnPost#ofCaller()}. */
    Set<String> posts() {
        return posts.get();
    }

    /** See {@link dev.taizhang.foureyes.FourEyes#relaxed(String)}. */
    List<String> relaxed() {
        return relaxed.get();
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
