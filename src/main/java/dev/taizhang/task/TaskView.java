package dev.taizhang.task;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSource.Task;
import dev.taizhang.organization.OrganizationName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller.
 *
 * @param organization code of the organisation that keeps the record; of an item of a plan, a duty or a declaration the one
 *     that is to do it
 * @param no number of the publication, pick-up or extension it is about, or of the item of a plan; 0 for the record itself
 * @param partCode what else tells which part of the record it is about: the key of an item of a plan; the period of a duty, of a
 *     declaration or of a closing
 * @param since since when it waits
 * @param due last day, where there is one; the one that was agreed on last
 * @param originalDue the day on which it was due first, where a later one was agreed on since
 * @param overdue whether that day has passed
 * @param onBehalfOf username of whom the caller stands in for
 * @param href where the record is
 * @param etag what {@code If-Match} takes as long as nobody changes the record
 * @param allowedTransitions what the caller's roles allow in the present state
 */
@Schema(name = "TaskView")
record TaskView(
        TaskKind kind,
        String recordKind,
        String recordId,
        String recordNumber,
        @Nullable String externalKey,
        String title,
        String organization,
        String organizationName,
        String state,
        int no,
        @Nullable String partCode,
        Instant since,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        boolean overdue,
        @Nullable String onBehalfOf,
        String href,
        String etag,
        List<String> allowedTransitions) {

    static TaskView of(Task task, OrganizationName organization, LocalDate today) {
        LocalDate due = task.position().lastDay();
        return new TaskView(
                task.position().kind(),
                task.recordKind(),
                task.position().recordId(),
                task.number(),
                task.externalKey(),
                task.title(),
                organization.code(),
                organization.name(),
                task.state(),
                task.position().no(),
                task.part(),
                task.position().since(),
                due,
                task.originalDue(),
                due != null && due.isBefore(today),
                task.onBehalfOf(),
                Ledger.ROOT + task.path() + "/" + task.position().recordId(),
                task.etag(),
                task.allowedTransitions());
    }
}
