package dev.taizhang.completeness;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as clients see it.
 *
 * @param organization code of the organisation that asks; those below it are to declare
 * @param inForce whether it holds; of several of one organisation for one period only the one set last does
 * @param supersededBy id of the one that holds instead; null as long as this one does
 */
@Schema(name = "CompletenessDeadline")
record DeadlineView(
        String id,
        String organization,
        String period,
        LocalDate dueOn,
        @Nullable String note,
        String setBy,
        Instant setAt,
        boolean inForce,
        @Nullable String supersededBy) {

    /** @param holding id of the one in force of its organisation and period */
    static DeadlineView of(Deadline deadline, String code, String holding) {
        boolean inForce = deadline.id().equals(holding);
        return new DeadlineView(
                deadline.id(),
                code,
                deadline.period(),
                deadline.dueOn(),
                deadline.note(),
                deadline.setBy(),
                deadline.setAt(),
                inForce,
                inForce ? null : holding);
    }
}
