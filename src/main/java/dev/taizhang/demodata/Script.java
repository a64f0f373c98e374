package dev.taizhang.demodata;

import dev.taizhang.demodata.Step.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All steps of a folder, and the ids of the records they have entered so far. Steps of one instant keep the order in which
 * they were written down.
 */
final class Script {

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> channels = new HashMap<>();

    void add(Entry<?> entry, Instant at, String by, String action, Runnable work) {
        add(entry, at, Turn.AS_TOLD, by, action, work);
    }

    void add(Entry<?> entry, Instant at, Turn turn, String by, String action, Runnable work) {
        steps.add(new Step(at, turn, steps.size(), by, entry.pointer(), action, work));
    }

    /** The step in which a record is entered, by work that answers its id. */
    void enter(Entry<?> entry, Instant at, String by, String action, Supplier<String> work) {
        add(entry, at, by, action, () -> entered(entry, work.get()));
    }

    /** The step in which a record is confirmed, unless it never was; the file tells by whom. */
    void confirm(Entry<?> entry, @Nullable Instant at, @Nullable String by, Consumer<String> work) {
        if (at != null) {
            add(entry, at, Objects.requireNonNull(by), "CONFIRM", () -> work.accept(id(entry)));
        }
    }

    /** Takes note of the id of a record that was entered. */
    void entered(Entry<?> entry, String id) {
        ids.put(entry.pointer(), id);
        if (entry.file() == FolderFile.CHANNELS) {
            channels.put(entry.key(), id);
        }
    }

    /** The id of the record that was entered for an entry. */
    String id(Entry<?> entry) {
        return Objects.requireNonNull(ids.get(entry.pointer()), "Not entered");
    }

    /** The id of a channel that was entered, by its key: looking it up each time would ask the database. */
    String channel(String key) {
        return Objects.requireNonNull(channels.get(key), key);
    }

    Optional<Instant> earliest() {
        return steps.stream().map(Step::at).min(Comparator.naturalOrder());
    }

    List<Step> inTime() {
        return steps.stream().sorted(Step.IN_TIME).toList();
    }
}
