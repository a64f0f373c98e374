package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.plan.Planning;
import dev.taizhang.support.Bodies;
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

/** Items of plans are reminded of where they are to be done. */
@QuarkusTest
class PlanRemindersTest {

    private final Delivering delivering;
    private Receiver receiver;
    private LocalDate due;

    PlanRemindersTest(Delivering delivering) {
        this.delivering = delivering;
    }

    @BeforeEach
    void open() {
        receiver = Receiver.started();
        due = delivering.today().plusDays(20);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void remindsOfAnItemOfAPlanThoseWhoAreToDoItUntilItIsDone() {
        Staff bureau = Staff.hired();
        Staff doing = Staff.below(bureau.organization());
        Subscribed told = Subscribed.to(doing, receiver.address(), Map.of("types", List.of("PLAN_ITEM_DUE_SOON")));
        Map<String, Object> body = Bodies.with(
                Planning.body(
                        bureau,
                        Planning.item(doing, "study", null, 1, due.toString()),
                        Planning.item(doing, "later", null, 1, due.plusDays(40).toString()),
                        Planning.item(bureau, "other", null, 1, due.toString())),
                "period",
                due.minusDays(60) + "/" + due.plusDays(60));
        Reminding running = delivering.started();
        delivering.remindOn(due.minusDays(8), running);
        Entered plan = Entered.confirmed("plans", bureau, body);
        String id = plan.id() + "/study";
        assertEquals(List.of(), toldOn(due.minusDays(8), told, id));
        delivering.remindOn(due.minusDays(7), running);
        assertEquals(List.of("PLAN_ITEM_DUE_SOON"), toldOn(due.minusDays(7), told, id));
        JsonPath said = JsonPath.from(receiver.received().getLast().body());
        assertEquals("PLAN_ITEM", said.getString("data.kind"));
        assertEquals(due.toString(), said.getString("data.dueOn"));
        assertEquals("https://ledger.example/api/v1/plans/" + plan.id() + "/progress", said.getString("data.href"));
        Entered meeting = Planning.meeting(doing, delivering.today().toString());
        Planning.stand(bureau, plan, "study", meeting).statusCode(201);
        assertEquals(List.of("PLAN_ITEM_DUE_SOON"), toldOn(due.minusDays(1), told, id), "it is done");
        assertEquals(List.of(), Delivering.told(receiver, plan.id() + "/other"), "it is not theirs");
    }

    private List<String> toldOn(LocalDate day, Subscribed told, String id) {
        delivering.remindOn(day);
        delivering.now(told);
        return Delivering.told(receiver, id);
    }
}
