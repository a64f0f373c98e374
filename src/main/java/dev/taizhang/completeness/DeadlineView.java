package dev.taizhang.completeness;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as clients see it.
 *
 * @param organization code of the organisation that asks; those below it are to declare
 */
@Schema(name = "CompletenessDeadline")
record DeadlineView(
        String id,
        String organization,
        String period,
        LocalDate dueOn,
        @Nullable String note,
        String setBy,
        Instant setAt) {

    static DeadlineView of(Deadline deadline, String code) {
        return new DeadlineView(
                deadline.id(),
                code,
                deadline.period(),
                deadline.dueOn(),
                deadline.note(),
                deadline.setBy(),
                deadline.setAt());
    }
}
