package dev.taizhang.task;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is late and what is due soon is listed by the clock, together with whatever else lists are narrowed by. */
@QuarkusTest
class DueListTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void itemsAreLateByTheOriginalDayAndDueSoonByTheOneThatHolds() {
        Entered late = item("2022-04-15");
        Entered soon = item(today().plusDays(5).toString());
        Entered far = item("2035-01-01");
        Entered extended = item("2022-05-15");
        extended.step(
                        staff.clerk(),
                        "extensions",
                        Map.of("to", today().plusDays(20).toString(), "reason", "需协调"))
                .statusCode(201);
        listed("action-items", "dueWithin=0", late, extended);
        extended.step(staff.approver(), "extensions/1/approval", null).statusCode(200);
        Entered cancelled = item("2022-06-15");
        cancelled
                .step(staff.approver(), "cancellation", Map.of("reason", "不再需要"))
                .statusCode(200);
        listed("action-items", "overdue=true", late, extended);
        listed("action-items", "overdue=false", soon, far, cancelled);
        listed("action-items", "dueWithin=4", late);
        listed("action-items", "dueWithin=5", late, soon);
        listed("action-items", "dueWithin=20", late, soon, extended);
        listed("action-items", "overdue=true&dueWithin=20", late, extended);
        listed("action-items", "overdue=false&dueWithin=366", soon);
        listed("action-items", "overdue=true&q=补充记录", late, extended);
        listed("action-items", "overdue=false&dueWithin=366&q=补充记录", soon);
        listed("action-items", "overdue=true&sort=title&state=OPEN", late, extended);
        listed("action-items", "overdue=true&state=IN_PROGRESS");
    }

    @Test
    void pagesOfWhatIsLateAreTheWholeOfIt() {
        Set<String> late = Stream.of("2022-04-15", "2022-04-16", "2022-04-17")
                .map(this::item)
                .map(Entered::id)
                .collect(Collectors.toSet());
        item("2035-01-01");
        Set<String> found = new HashSet<>();
        JsonPath page = list("action-items", "overdue=true&limit=1");
        String first = page.getString("next");
        found.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            page = list("action-items", "overdue=true&limit=1&cursor=" + page.getString("next"));
            found.addAll(page.getList("items.id"));
        }
        assertEquals(late, found);
        staff.clerk()
                .get("/api/v1/action-items?overdue=false&limit=1&cursor=" + first)
                .then()
                .statusCode(400);
    }

    @Test
    void findingsAreLateAgainOnceAnAcceptedRiskHasRunOut() {
        Entered finding = Checks.confirmedFinding(staff);
        listed("findings", "overdue=false", finding);
        listed("findings", "dueWithin=366");
        Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
        listed("findings", "overdue=true", finding);
        listed("findings", "dueWithin=0&q=不符合要求", finding);
        finding.step(staff.approver(), "acceptance", Map.of("until", today().toString(), "reason", "可以承受"))
                .statusCode(200);
        listed("findings", "overdue=true");
        listed("findings", "overdue=false", finding);
        sql("UPDATE state_entry SET until_day = '2022-12-31' WHERE record_id = :id AND until_day IS NOT NULL", finding);
        listed("findings", "overdue=true", finding);
        listed("findings", "overdue=true&q=不符合要求", finding);
        listed("findings", "overdue=false");
    }

    @Test
    void articlesAreLateWhereTheirStageOfReviewIs() {
        Map<String, Object> rule = Map.of(
                "organization",
                staff.organization(),
                "validFrom",
                today().toString(),
                "daysFirst",
                3,
                "proofreading",
                false);
        Entered.post(staff.as(Role.ADMIN), "/api/v1/review-rules", null, rule).statusCode(201);
        Entered draft = Entered.draft("articles", staff);
        Entered article = Press.passed(staff, 0);
        int days = (int) (LocalDate.parse(article.shown().getString("stageDue")).toEpochDay() - today().toEpochDay());
        listed("articles", "dueWithin=" + days, article);
        listed("articles", "dueWithin=" + (days - 1));
        sql("UPDATE article_progress SET stage_due = '2022-12-31' WHERE article_id = :id", article);
        listed("articles", "overdue=true", article);
        listed("articles", "overdue=false", draft);
        JsonPath shown = list("articles", "dueWithin=0");
        assertEquals(List.of("2022-12-31"), shown.getList("items.stageDue"));
        assertEquals(List.of(true), shown.getList("items.overdue"));
    }

    @Test
    void whatCannotBeSuchAFilterIsSaidAtOnce() {
        for (String ledger : List.of("action-items", "findings", "articles")) {
            staff.clerk()
                    .get("/api/v1/" + ledger + "?overdue=perhaps&dueWithin=367")
                    .then()
                    .statusCode(400)
                    .body("violations.field", containsInAnyOrder("/overdue", "/dueWithin"));
        }
        staff.clerk()
                .get("/api/v1/meetings?overdue=true")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("UNKNOWN_PARAMETER"));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private Entered item(String due) {
        return Checks.confirmedItem(staff, Bodies.with(Checks.instruction(staff), "due", due));
    }

    private void listed(String ledger, String filter, Entered... expected) {
        Set<String> ids = Stream.of(expected).map(Entered::id).collect(Collectors.toSet());
        assertEquals(ids, new HashSet<>(list(ledger, filter).<String>getList("items.id")), ledger + "?" + filter);
    }

    private JsonPath list(String ledger, String filter) {
        return staff.clerk()
                .get("/api/v1/" + ledger + "?organization=" + staff.organization() + "&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Puts a day of a record into the past, as only time does. */
    private static void sql(String update, Entered record) {
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(EntityManager.class)
                        .get()
                        .createNativeQuery(update)
                        .setParameter("id", record.id())
                        .executeUpdate());
    }
}
