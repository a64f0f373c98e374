package dev.taizhang.completeness;

import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Periods that have ended, that a superior wants declared complete by a day, and that the caller's own organisation has not
 * declared. Those of organisations further down wait for their own people.
 */
@ApplicationScoped
class DeclarationTasks implements TaskSource {

    private final CompletenessRepository repository;
    private final Trees organizations;
    private final CurrentCaller caller;
    private final OfficeClock clock;
    private final Messages messages;

    DeclarationTasks(
            CompletenessRepository repository,
            Trees organizations,
            CurrentCaller caller,
            OfficeClock clock,
            Messages messages) {
        this.repository = repository;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        List<String> own = caller.get().grants().stream()
                .filter(grant -> grant.role() == Role.APPROVER)
                .map(Grant::organizationId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        List<Task> tasks = new ArrayList<>();
        for (int no = 0; no < own.size(); no++) {
            tasks.addAll(waiting(own.get(no), no));
        }
        return tasks.stream()
                .filter(task -> ask.after() == null || task.position().compareTo(ask.after()) > 0)
                .sorted((one, other) -> one.position().compareTo(other.position()))
                .limit(ask.limit())
                .toList();
    }

    /** @param no tells the organisations of a caller apart whom one superior asks for the same */
    private List<Task> waiting(String organizationId, int no) {
        List<Task> waiting = new ArrayList<>();
        asked(organizationId).forEach((period, deadline) -> {
            List<Declaration> declarations = repository.of(List.of(organizationId), period.code());
            boolean declared = declarations.stream().anyMatch(one -> one.state() == DeclarationState.DECLARED);
            if (!declared && organizations.now().activeOn(organizationId, period.end())) {
                waiting.add(task(organizationId, period, deadline, since(period, deadline, declarations), no));
            }
        });
        return waiting;
    }

    /** What holds for each period that has ended: what the nearest superior set last. */
    private Map<Period, Deadline> asked(String organizationId) {
        Map<Period, Deadline> asked = new TreeMap<>((one, other) -> one.code().compareTo(other.code()));
        organizations.above(organizationId, clock.today()).stream()
                .filter(above -> !above.equals(organizationId))
                .forEach(superior -> repository
                        .deadlinesOf(superior)
                        .forEach(deadline -> asked.putIfAbsent(
                                Period.parse(deadline.period()).orElseThrow(), deadline)));
        asked.keySet().removeIf(period -> !period.end().isBefore(clock.today()));
        return asked;
    }

    /** When the period had ended, it was asked for, and nothing declared of it held any more. */
    private Instant since(Period period, Deadline deadline, List<Declaration> declarations) {
        return Stream.concat(
                        Stream.of(clock.startOf(period.end().plusDays(1)), deadline.setAt()),
                        declarations.stream().map(Declaration::withdrawnAt).filter(Objects::nonNull))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Task task(String organizationId, Period period, Deadline deadline, Instant since, int no) {
        return new Task(
                new Position(deadline.dueOn(), since, deadline.id(), TaskKind.DECLARE_COMPLETENESS, no),
                "COMPLETENESS_DEADLINE",
                "completeness-deadlines",
                period.code(),
                null,
                messages.get(messages.locale(), "labels.task.declare", period.code()),
                organizationId,
                Completeness.MISSING.name(),
                ETags.strong("1"),
                null,
                List.of());
    }
}
