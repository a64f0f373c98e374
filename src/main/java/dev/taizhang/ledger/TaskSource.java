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

    /** Which tasks are wanted: so many after a position; null for the first. */
    record Ask(@Nullable Position after, int limit) {}

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
            String state,
            String etag,
            @Nullable String onBehalfOf,
            List<String> allowedTransitions) {}
}
