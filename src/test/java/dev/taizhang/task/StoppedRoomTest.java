package dev.taizhang.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSearch;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A room that stops looking before it has found enough hides nothing: the pages are the whole list, whatever their size. */
@QuarkusTest
class StoppedRoomTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);

    private final TaskSearch search;
    private final OrganizationReferences organizations;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final OfficeClock clock;

    StoppedRoomTest(
            TaskSearch search,
            OrganizationReferences organizations,
            CurrentCaller caller,
            Cursors cursors,
            OfficeClock clock) {
        this.search = search;
        this.organizations = organizations;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Something waits on every so manyth day of a hundred; so many days are looked at for one page. */
    private record Room(String organization, TaskKind kind, int every, int looked) implements TaskSource {

        @Override
        public List<Task> tasks(Ask ask) {
            return found(ask).tasks();
        }

        @Override
        public Found found(Ask ask) {
            List<Task> found = new ArrayList<>();
            int seen = 0;
            for (int day = 0; day < 100; day++) {
                Position position = position(day);
                if (ask.after() != null && position.compareTo(ask.after()) <= 0) {
                    continue;
                }
                if (day % every == 0) {
                    found.add(task(position));
                }
                if (found.size() == ask.limit()) {
                    return new Found(found, null);
                }
                if (++seen == looked) {
                    return new Found(found, position);
                }
            }
            return new Found(found, null);
        }

        private Position position(int day) {
            return new Position(FIRST.plusDays(day), Instant.EPOCH, kind.name(), kind, 0);
        }

        private Task task(Position position) {
            return new Task(
                    position,
                    null,
                    "PLAN",
                    "plans",
                    position.due().toString(),
                    null,
                    "",
                    organization,
                    null,
                    "OPEN",
                    "\"1\"",
                    null,
                    List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50, 200})
    void hidesNothing(int limit) {
        String organization = Staff.hired().organization();
        MyTasks tasks = new MyTasks(
                List.of(
                        new Room(organization, TaskKind.CARRY_OUT_PLAN_ITEM, 40, 15),
                        new Room(organization, TaskKind.VERIFY_FINDING, 3, 1000),
                        new Room(organization, TaskKind.CLOSE_FINDING, 25, 9)),
                search,
                organizations,
                caller,
                cursors,
                clock);
        List<String> expected = IntStream.range(0, 100)
                .boxed()
                .flatMap(day -> IntStream.of(25, 3, 40)
                        .filter(every -> day % every == 0)
                        .mapToObj(every -> FIRST.plusDays(day).toString()))
                .toList();
        List<String> paged = new ArrayList<>();
        @Nullable String cursor = null;
        int pages = 0;
        do {
            PageRequest request = new PageRequest(limit, cursor);
            Page<TaskView> page = caller.as(new Caller("t", "t", List.of()), () -> tasks.list(request));
            assertTrue(page.items().size() <= limit);
            page.items().forEach(task -> paged.add(task.recordNumber()));
            cursor = page.next();
            assertTrue(++pages < 300);
        } while (cursor != null);
        assertEquals(expected, paged);
    }
}
