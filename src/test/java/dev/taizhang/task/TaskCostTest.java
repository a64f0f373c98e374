package dev.taizhang.task;

import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What queries for tasks ask of the caller, kind after kind, is read once for all of them. */
@QuarkusTest
class TaskCostTest {

    /** Of whom the caller drew keys, which is to say whose acts are its own. */
    private static final String HANDS = "k.drawnBy = :drawer";

    private final EntityManager entities;

    TaskCostTest(EntityManager entities) {
        this.entities = entities;
    }

    @Test
    void whoseActsAreTheCallersOwnIsAskedOnce() {
        Staff staff = Staff.hired();
        Entered.draft("meetings", staff).submitted();
        Entered.draft("action-items", staff, Checks.instruction(staff));
        Checks.confirmedFinding(staff);
        String username = SignedIn.account(Stream.of("CLERK", "APPROVER", "SUPERVISOR", "REVIEWER_FIRST")
                .map(role -> Map.<String, Object>of("role", role, "organization", staff.organization()))
                .toList());
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        boolean before = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            long asked = asked(statistics);
            SignedIn.with(username, SignedIn.PASSWORD)
                    .get("/api/v1/me/tasks")
                    .then()
                    .statusCode(200)
                    .body("items.kind", hasItems("CONFIRM_RECORD", "ASSIGN_FINDING"));
            assertEquals(1, asked(statistics) - asked);
        } finally {
            statistics.setStatisticsEnabled(before);
        }
    }

    private static long asked(Statistics statistics) {
        return List.of(statistics.getQueries()).stream()
                .filter(query -> query.contains(HANDS))
                .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
                .sum();
    }
}
