package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.notice.OutboxRepository.Row;
import dev.taizhang.notice.Routing.Bounds;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Notices are made in steps of bounded size, whoever is stopped in between. */
@QuarkusTest
class RoutingTest {

    private static final String ADDRESS = "https://hooks.example/";
    private static final Bounds SMALL = new Bounds(3, 2);

    private final Delivering delivering;
    private final OutboxRepository outbox;

    RoutingTest(Delivering delivering, OutboxRepository outbox) {
        this.delivering = delivering;
        this.outbox = outbox;
    }

    @Test
    void whoeverIsStoppedInBetweenLeavesNobodyOutAndTellsNobodyTwice() {
        Staff office = Staff.hired();
        List<Subscribed> many = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            many.add(Subscribed.to(office, ADDRESS));
        }
        delivering.route();
        Entered meeting = Entered.draft("meetings", office).submitted();
        List<String> fed = delivering.fed(meeting.id());
        int begun = 0;
        boolean more = true;
        while (more) {
            more = delivering.routeOneStep(SMALL);
            long told = many.stream().filter(one -> !made(one).isEmpty()).count();
            begun += told > 0 && told < many.size() ? 1 : 0;
            // What comes meanwhile is told behind what was begun.
            if (begun == 1 && fed.size() == delivering.fed(meeting.id()).size()) {
                meeting.confirmed();
            }
        }
        assertTrue(begun >= 3, "seven by two at a time are not told at once: " + begun);
        assertEquals(fed.size() + 1, delivering.fed(meeting.id()).size());
        for (Subscribed one : many) {
            assertEquals(delivering.fed(meeting.id()), made(one), "each once, in order");
        }
    }

    @Test
    void whoeverDisablesInBetweenIsNotTold() {
        Staff office = Staff.hired();
        Subscribed rests = Subscribed.to(office, ADDRESS);
        Subscribed stays = Subscribed.to(office, ADDRESS);
        delivering.route();
        Entered.draft("meetings", office);
        Entered.put(
                        office.as(Role.ADMIN),
                        rests.path(),
                        rests.etag(),
                        Subscribed.body(office, ADDRESS, Map.of("disabled", true)))
                .statusCode(200);
        delivering.route();
        assertEquals(List.of(), made(rests));
        assertEquals(1, made(stays).size());
    }

    @Test
    void whoeverHasReadTooEarlyChangesNothing() {
        Staff office = Staff.hired();
        delivering.route();
        Entered.draft("meetings", office);
        List<Row> read = QuarkusTransaction.requiringNew().call(() -> outbox.unrouted(1000));
        assertTrue(!read.isEmpty());
        delivering.route();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> outbox.routed(read, delivering.now())));
    }

    /** Types of what was made for a subscriber, in order. */
    private static List<String> made(Subscribed subscribed) {
        return subscribed.notices("").getList("items.type", String.class).reversed();
    }
}
