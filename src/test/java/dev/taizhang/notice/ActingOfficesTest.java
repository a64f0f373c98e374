package dev.taizhang.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.plan.Planning;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has to act is told of what it has to act on, though another office keeps it; nobody beside them is. */
@QuarkusTest
class ActingOfficesTest {

    private static final Map<String, Object> FOLLOW_UP = Map.of("kinds", List.of("ACTION_ITEM", "FINDING"));

    private final Delivering delivering;
    private Receiver receiver;
    private Staff top;
    private Staff keeper;
    private Staff acting;
    private LocalDate due;

    ActingOfficesTest(Delivering delivering) {
        this.delivering = delivering;
    }

    @BeforeEach
    void open() {
        receiver = Receiver.started();
        top = Staff.hired();
        keeper = Staff.below(top.organization());
        acting = Staff.below(top.organization());
        due = delivering.today().plusDays(20);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theOfficeThatHasToActIsRemindedOfTheItemAndOfItsFinding() {
        Subscribed subscribed = Subscribed.to(acting, receiver.address(), FOLLOW_UP);
        Entered finding = Checks.confirmedFinding(keeper);
        Entered item = item(finding);
        delivering.remindOn(due.minusDays(7));
        delivering.remindOn(due.minusDays(7));
        delivering.now(subscribed);
        assertEquals(1, times("ACTION_ITEM_DUE_SOON", item));
        assertEquals(1, times("FINDING_DUE_SOON", finding));
        JsonPath reminder = receiver.received().stream()
                .map(got -> JsonPath.from(got.body()))
                .filter(body -> body.getString("type").equals("ACTION_ITEM_DUE_SOON"))
                .findFirst()
                .orElseThrow();
        assertEquals(due.toString(), reminder.getString("data.dueOn"));
        assertEquals(
                item.shown().getString("organization"),
                reminder.getString("data.organization"),
                "the one that keeps it, to which the revision belongs");
        acting.clerk().get(item.path()).then().statusCode(200);
        List<String> listed = subscribed.notices("").getList("items.resource");
        assertTrue(listed.contains(item.id()), "its administrators see what it was told");
    }

    @Test
    void itIsToldOfEveryChangeOfTheItem() {
        Subscribed subscribed = Subscribed.to(acting, receiver.address(), FOLLOW_UP);
        Entered item = item(Checks.confirmedFinding(keeper));
        item.step(keeper.approver(), "cancellation", Map.of("reason", "不再需要")).statusCode(200);
        delivering.now(subscribed);
        List<String> fed = delivering.fed(item.id());
        assertTrue(fed.size() >= 3, fed.toString());
        assertEquals(fed, Delivering.told(receiver, item.id()));
    }

    @Test
    void anOfficeAboveBothIsToldOnce() {
        Subscribed subscribed = Subscribed.to(top, receiver.address(), FOLLOW_UP);
        Entered item = item(Checks.confirmedFinding(keeper));
        delivering.remindOn(due.minusDays(7));
        delivering.now(subscribed);
        assertEquals(delivering.fed(item.id()), Delivering.told(receiver, item.id()));
        assertEquals(1, times("ACTION_ITEM_DUE_SOON", item));
    }

    @Test
    void nobodyElseIsTold() {
        Subscribed beside = Subscribed.to(Staff.below(top.organization()), receiver.address(), FOLLOW_UP);
        Entered item = item(Checks.confirmedFinding(keeper));
        delivering.remindOn(due.minusDays(7));
        delivering.now(beside);
        assertEquals(List.of(), Delivering.told(receiver, item.id()));
    }

    @Test
    void ofAPlanWhoIsToDoAnItemReadsItAndIsToldNothing() {
        Subscribed subscribed = Subscribed.to(acting, receiver.address(), Map.of("kinds", List.of("PLAN")));
        Subscribed ofKeeper = Subscribed.to(top, receiver.address(), Map.of("kinds", List.of("PLAN")));
        Entered plan = Planning.plan(top, Planning.item(acting, "study", null, 1, "2022-03-01"));
        acting.clerk().get(plan.path()).then().statusCode(200);
        delivering.now(subscribed);
        assertEquals(List.of(), Delivering.told(receiver, plan.id()));
        delivering.now(ofKeeper);
        assertEquals(delivering.fed(plan.id()), Delivering.told(receiver, plan.id()));
    }

    @Test
    void whoNoLongerAdministersTheActingOfficeGetsNothingThatWaits() {
        Subscribed subscribed = Subscribed.to(acting, receiver.address(), FOLLOW_UP);
        Entered item = item(Checks.confirmedFinding(keeper));
        delivering.route();
        Owners.takeGrants(Owners.of(acting));
        delivering.now(subscribed);
        assertEquals(List.of(), Delivering.told(receiver, item.id()));
        top.as(Role.ADMIN)
                .get(subscribed.path() + "/notices?state=WITHHELD&limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    private Entered item(Entered finding) {
        return Checks.confirmedItem(
                keeper,
                Bodies.with(
                        Checks.item(keeper, "FINDING", finding.id(), acting.organization()), "due", due.toString()));
    }

    private long times(String type, Entered thing) {
        return Delivering.told(receiver, thing.id()).stream()
                .filter(type::equals)
                .count();
    }
}
