package dev.taizhang.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.notice.Receiver.Received;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was tried in vain too often, and how it is tried anew. */
@QuarkusTest
class DeadLettersTest {

    private static final Duration DAYS = Duration.ofDays(3);

    private final Delivering delivering;
    private Receiver receiver;
    private Staff office;

    DeadLettersTest(Delivering delivering) {
        this.delivering = delivering;
    }

    @BeforeEach
    void open() {
        receiver = Receiver.started();
        office = Staff.hired();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void waitsLongerEachTimeAndGivesUpInTheEnd() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered meeting = Entered.draft("meetings", office);
        receiver.answers(got -> 500);
        delivering.now(subscribed);
        assertFalse(delivering.dueAfter(Duration.ofSeconds(4), subscribed));
        assertTrue(delivering.dueAfter(Duration.ofSeconds(11), subscribed));
        for (int attempt = 2; attempt <= 4; attempt++) {
            delivering.after(DAYS.multipliedBy(attempt), subscribed);
            assertEquals(attempt, receiver.received().size());
        }
        assertEquals(
                1, new HashSet<>(receiver.received().stream().map(Received::id).toList()).size());
        delivering.after(DAYS.multipliedBy(9), subscribed);
        assertEquals(4, receiver.received().size(), "no more after as many as are configured");
        JsonPath dead = office.as(Role.ADMIN)
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .extract()
                .jsonPath();
        assertEquals(List.of(meeting.id()), dead.getList("items.resource", String.class));
        assertEquals(List.of("HTTP_500"), dead.getList("items.lastFault", String.class));
        assertEquals(List.of(4), dead.getList("items.attempts", Integer.class));
    }

    @Test
    void aDeadLetterIsTriedAnewWhenAnAdministratorWants() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered meeting = Entered.draft("meetings", office);
        String letter = died(subscribed);
        String path = "/api/v1/dead-letters/" + letter;
        Entered.post(office.as(Role.ADMIN), path + "/replay", null, null).statusCode(428);
        Entered.post(office.as(Role.ADMIN), path + "/replay", "\"old\"", null).statusCode(412);
        String etag =
                office.as(Role.ADMIN).get(path).then().statusCode(200).extract().header("ETag");
        office.as(Role.ADMIN).header("If-None-Match", etag).get(path).then().statusCode(304);
        Entered.post(office.as(Role.ADMIN), path + "/replay", etag, null)
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("attempts", equalTo(0));
        Entered.post(office.as(Role.ADMIN), path + "/replay", "*", null).statusCode(404);
        int before = receiver.received().size();
        receiver.answers(got -> 200);
        delivering.now(subscribed);
        assertEquals(before + 1, receiver.received().size());
        assertEquals(letter, receiver.received().getLast().id(), "the same id, so that a receiver knows it");
        assertEquals(
                delivering.fed(meeting.id()).getFirst(),
                Delivering.type(receiver.received().getLast()));
    }

    @Test
    void allDeadLettersOfASubscriberAreTriedAnewAtOnce() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered.draft("meetings", office);
        died(subscribed);
        Entered.post(office.as(Role.ADMIN), subscribed.path() + "/replays", subscribed.etag(), null)
                .statusCode(200)
                .body("replayed", equalTo(1))
                .body("more", equalTo(false));
        receiver.answers(got -> 200);
        delivering.now(subscribed);
        assertEquals(List.of(), subscribed.notices("&state=DEAD").getList("items"));
        assertEquals(1, subscribed.notices("&state=DELIVERED").getList("items").size());
    }

    @Test
    void whatWaitsForHalfAYearBecomesADeadLetter() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered.draft("meetings", office);
        Entered young = Entered.draft("meetings", office);
        assertTrue(delivering.line().contains(subscribed.id()));
        delivering.oldestWaitsSince(Duration.ofDays(179), subscribed);
        delivering.sweep();
        assertEquals(List.of("WAITING", "WAITING"), subscribed.notices("").getList("items.state"));
        delivering.oldestWaitsSince(Duration.ofDays(181), subscribed);
        delivering.sweep();
        assertEquals(List.of("WAITING", "DEAD"), subscribed.notices("").getList("items.state"));
        JsonPath all = subscribed.notices("");
        assertEquals(young.id(), all.getString("items[0].resource"));
        assertEquals("WAITED_TOO_LONG", all.getString("items[1].lastFault"));
        assertEquals(0, all.getInt("items[1].attempts"));
    }

    private String died(Subscribed subscribed) {
        receiver.answers(got -> 500);
        for (int attempt = 1; attempt <= 4; attempt++) {
            delivering.after(DAYS.multipliedBy(attempt), subscribed);
        }
        return subscribed.notices("&state=DEAD").getString("items[0].id");
    }
}
