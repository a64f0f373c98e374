package dev.taizhang.task;

import dev.taizhang.closing.ClosingState;
import dev.taizhang.closing.ReopenedPeriods;
import dev.taizhang.closing.ReopenedPeriods.Reopened;
import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.platform.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Reopened periods. Closings lie below the ledgers and cannot answer themselves; they have no last day. */
@ApplicationScoped
class ClosingTasks implements TaskSource {

    private static final ClosingState WAITING = ClosingState.REOPENED;

    private final ReopenedPeriods periods;
    private final Messages messages;

    ClosingTasks(ReopenedPeriods periods, Messages messages) {
        this.periods = periods;
        this.messages = messages;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        Position after = ask.after();
        List<Reopened> found = after == null || after.due().isBefore(NEVER)
                ? periods.from(Instant.EPOCH, "", ask.limit())
                // The period of the position itself may be among them.
                : periods.from(after.since(), after.recordId(), ask.limit() + 1);
        return found.stream()
                .map(this::task)
                .filter(task -> after == null || task.position().compareTo(after) > 0)
                .toList();
    }

    private Task task(Reopened reopened) {
        return new Task(
                new Position(NEVER, reopened.since(), reopened.id(), TaskKind.CLOSE_PERIOD, 0),
                null,
                "PERIOD_CLOSING",
                "period-closings",
                reopened.period(),
                null,
                messages.get(messages.locale(), "labels.task.close", reopened.period()),
                reopened.organizationId(),
                reopened.period(),
                WAITING.name(),
                reopened.etag(),
                null,
                ClosingState.machine().allowedTransitions(WAITING, true));
    }
}
