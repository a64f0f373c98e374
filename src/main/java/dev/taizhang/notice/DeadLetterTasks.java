package dev.taizhang.notice;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.text.Word;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Notices that were given up: they wait for whoever administers their subscription, and have no last day. */
@ApplicationScoped
class DeadLetterTasks implements TaskSource {

    private final NoticeRepository notices;
    private final Access access;
    private final Messages messages;

    DeadLetterTasks(NoticeRepository notices, Access access, Messages messages) {
        this.notices = notices;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        Scope scope = access.holding(Role.ADMIN);
        if (scope.equals(Scope.NOTHING)) {
            return List.of();
        }
        Position after = ask.after();
        List<Notice> found = after == null || after.due().isBefore(NEVER)
                ? notices.longestDead(scope, Instant.EPOCH, "", ask.limit())
                : notices.longestDead(scope, after.since(), after.recordId(), ask.limit());
        return found.stream().map(this::task).toList();
    }

    private Task task(Notice notice) {
        return new Task(
                new Position(NEVER, Objects.requireNonNull(notice.settledAt()), notice.id(), TaskKind.REPLAY_NOTICE, 0),
                null,
                "NOTICE",
                "dead-letters",
                notice.id(),
                null,
                messages.get(messages.locale(), "labels.task.replay", new Word("kind", notice.resourceKind())),
                notice.organizationId(),
                null,
                notice.state().name(),
                NoticeQueries.etag(notice),
                null,
                NoticeState.machine().allowedTransitions(notice.state(), true));
    }
}
