package dev.taizhang.completeness;

import dev.taizhang.account.Access;
import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Periods that have ended, that a superior wants declared complete by a day, and that the caller's own organisation has not
 * declared. Those of organisations further down wait for their own people.
 */
@ApplicationScoped
class DeclarationTasks implements TaskSource {

    /** Of so many deadlines, those due last, it is asked whether a period was declared. */
    private static final int MOST = 2_000;

    private final CompletenessRepository repository;
    private final Trees organizations;
    private final Access access;
    private final OfficeClock clock;
    private final Messages messages;

    DeclarationTasks(
            CompletenessRepository repository,
            Trees organizations,
            Access access,
            OfficeClock clock,
            Messages messages) {
        this.repository = repository;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        List<String> own = access.directly(Role.APPROVER);
        Map<String, SortedMap<String, Deadline>> asked = asked(own);
        Map<String, List<Declaration>> declarations = declarations(asked);
        List<Task> tasks = new ArrayList<>();
        for (int no = 0; no < own.size(); no++) {
            String organizationId = own.get(no);
            tasks.addAll(waiting(
                    organizationId,
                    asked.getOrDefault(organizationId, Collections.emptySortedMap()),
                    declarations.getOrDefault(organizationId, List.of()),
                    no));
        }
        return tasks.stream()
                .filter(task -> ask.after() == null || task.position().compareTo(ask.after()) > 0)
                .sorted((one, other) -> one.position().compareTo(other.position()))
                .limit(ask.limit())
                .toList();
    }

    /** What holds for each period of each organisation: what the nearest superior set last. */
    private Map<String, SortedMap<String, Deadline>> asked(List<String> own) {
        Map<String, List<String>> superiors = own.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> organizations.above(id, clock.today()).stream()
                                .filter(above -> !above.equals(id))
                                .toList()));
        Set<String> asking = superiors.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, List<Deadline>> set =
                repository.inForce(asking, MOST).stream().collect(Collectors.groupingBy(Deadline::organizationId));
        Map<String, SortedMap<String, Deadline>> asked = new HashMap<>();
        superiors.forEach((id, above) -> above.forEach(superior -> set.getOrDefault(superior, List.of())
                .forEach(deadline -> asked.computeIfAbsent(id, missing -> new TreeMap<>())
                        .putIfAbsent(deadline.period(), deadline))));
        return asked;
    }

    private Map<String, List<Declaration>> declarations(Map<String, SortedMap<String, Deadline>> asked) {
        Set<String> periods = asked.values().stream()
                .flatMap(deadlines -> deadlines.keySet().stream())
                .collect(Collectors.toSet());
        return repository.of(asked.keySet(), periods).stream()
                .collect(Collectors.groupingBy(Declaration::organizationId));
    }

    /** @param no tells the organisations of a caller apart whom one superior asks for the same */
    private List<Task> waiting(
            String organizationId, SortedMap<String, Deadline> asked, List<Declaration> declarations, int no) {
        List<Task> waiting = new ArrayList<>();
        asked.forEach((code, deadline) -> {
            Period period = Period.parse(code).orElseThrow();
            List<Declaration> ofPeriod = declarations.stream()
                    .filter(one -> one.period().equals(code))
                    .toList();
            if (period.end().isBefore(clock.today())
                    && ofPeriod.stream().noneMatch(one -> one.state() == DeclarationState.DECLARED)
                    && organizations.now().activeOn(organizationId, period.end())) {
                waiting.add(task(organizationId, period, deadline, since(period, deadline, ofPeriod), no));
            }
        });
        return waiting;
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
                null,
                "COMPLETENESS_DEADLINE",
                "completeness-deadlines",
                period.code(),
                null,
                messages.get(messages.locale(), "labels.task.declare", period.code()),
                organizationId,
                period.code(),
                Completeness.MISSING.name(),
                Deadlines.IN_FORCE,
                null,
                List.of());
    }
}
