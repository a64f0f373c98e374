package dev.taizhang.task;

import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSearch;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.ledger.TaskSource.Ask;
import dev.taizhang.ledger.TaskSource.Found;
import dev.taizhang.ledger.TaskSource.Position;
import dev.taizhang.ledger.TaskSource.Task;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits for the caller across all workflows: what is to be done first, then what has waited longest. */
@ApplicationScoped
class MyTasks {

    private final List<TaskSource> sources;
    private final TaskSearch search;
    private final OrganizationReferences organizations;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final OfficeClock clock;

    MyTasks(
            @All List<TaskSource> sources,
            TaskSearch search,
            OrganizationReferences organizations,
            CurrentCaller caller,
            Cursors cursors,
            OfficeClock clock) {
        this.sources = List.copyOf(sources);
        this.search = search;
        this.organizations = organizations;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<TaskView> list(PageRequest page) {
        String key = "tasks of " + caller.get().username();
        Ask ask = search.ask(cursors.after(key, page).map(MyTasks::position).orElse(null), page.limit() + 1);
        TreeMap<Position, Task> tasks = new TreeMap<>();
        TreeSet<Position> ends = new TreeSet<>();
        for (TaskSource source : sources) {
            Found found = source.found(ask);
            found.tasks().forEach(task -> tasks.putIfAbsent(task.position(), task));
            Stream.ofNullable(found.upTo()).forEach(ends::add);
        }
        return cut(key, tasks, ends.isEmpty() ? null : ends.first(), page.limit())
                .map(task -> TaskView.of(task, organizations.byId(task.organizationId()), clock.today()));
    }

    /** Nothing is shown from behind where a room stopped looking: the next page begins there. */
    private Page<Task> cut(String key, NavigableMap<Position, Task> tasks, @Nullable Position end, int limit) {
        List<Task> known = List.copyOf((end == null ? tasks : tasks.headMap(end, true)).values());
        Page<Task> shown = cursors.cut(key, known, limit, task -> sealed(task.position()));
        return end == null || shown.next() != null ? shown : new Page<>(shown.items(), cursors.seal(key, sealed(end)));
    }

    private static List<String> sealed(Position position) {
        return List.of(
                position.due().toString(),
                position.since().toString(),
                position.recordId(),
                position.kind().name(),
                Integer.toString(position.no()));
    }

    private static Position position(List<String> parts) {
        return new Position(
                LocalDate.parse(parts.get(0)),
                Instant.parse(parts.get(1)),
                parts.get(2),
                TaskKind.valueOf(parts.get(3)),
                Integer.parseInt(parts.get(4)));
    }
}
