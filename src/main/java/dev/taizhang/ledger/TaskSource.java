package dev.taizhang.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room that knows what waits for the caller; whoever shows tasks asks all of them. */
public interface TaskSource {

    /** Stands for having no last day, so that what has one comes first. */
    LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** So many tasks after a position, in the order of {@link Position}. */
    List<Task> tasks(Ask ask);

    /** The same of a room that has to look at more than it may find, and so may stop before it has found them. */
    default Found found(Ask ask) {
        return new Found(tasks(ask), null);
    }

    /**
     * What a room found.
     *
     * @param upTo how far it looked, where it stopped before it had found so many; null where there is nothing more, or
     *     there are so many
     */
    record Found(List<Task> tasks, @Nullable Position upTo) {}

    /**
     * Which tasks are wanted, see {@link TaskSearch#ask}: so many after a position; null for the first.
     *
     * @param own what is asked of the caller for tasks of several kinds
     */
    record Ask(@Nullable Position after, int limit, OwnActs own) {}

    /** Where a task stands in the list: the first to be done first, then what has waited longest. */
    record Position(LocalDate due, Instant since, String recordId, TaskKind kind, int no)
            implements Comparable<Position> {

        private static final Comparator<Position> ORDER = Comparator.comparing(Position::due)
                .thenComparing(Position::since)
                .thenComparing(Position::recordId)
                .thenComparing(Position::kind)
                .thenComparingInt(Position::no);

        /** The last day; null where there is none. */
        public @Nullable LocalDate lastDay() {
            return due.equals(NEVER) ? null : due;
        }

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Something that waits for the caller.
     *
     * @param originalDue the day on which it was due first, where a later one was agreed on since
     * @param path last part of the path of the record's ledger
     * @param part which part of the record it is about, where that has no number but a name: the key of an item of a plan,
     *     the period of a duty, a declaration or a closing
     * @param etag entity tag of the record's state
     * @param onBehalfOf username of whom the caller stands in for
     * @param allowedTransitions what the caller's roles allow in its state
     */
    record Task(
            Position position,
            @Nullable LocalDate originalDue,
            String recordKind,
            String path,
            String number,
            @Nullable String externalKey,
            String title,
            String organizationId,
            @Nullable String part,
            String state,
            String etag,
            @Nullable String onBehalfOf,
            List<String> allowedTransitions) {}
}
