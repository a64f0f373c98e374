package dev.taizhang.task;

import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.ledger.TaskSource.Ask;
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
import java.util.TreeMap;

/** What waits for the caller across all workflows: what is to be done first, then what has waited longest. */
@ApplicationScoped
class MyTasks {

    private final List<TaskSource> sources;
    private final OrganizationReferences organizations;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final OfficeClock clock;

    MyTasks(
            @All List<TaskSource> sources,
            OrganizationReferences organizations,
            CurrentCaller caller,
            Cursors cursors,
            OfficeClock clock) {
        this.sources = List.copyOf(sources);
        this.organizations = organizations;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<TaskView> list(PageRequest page) {
        String key = "tasks of " + caller.get().username();
        Ask ask = new Ask(cursors.after(key, page).map(MyTasks::position).orElse(null), page.limit() + 1);
        TreeMap<Position, Task> found = new TreeMap<>();
        sources.stream()
                .flatMap(source -> source.tasks(ask).stream())
                .forEach(task -> found.putIfAbsent(task.position(), task));
        return cursors.cut(key, List.copyOf(found.values()), page.limit(), task -> sealed(task.position()))
                .map(task -> TaskView.of(task, organizations.byId(task.organizationId()), clock.today()));
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
