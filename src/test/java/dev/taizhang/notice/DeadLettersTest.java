package dev.taizhang.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.notice.Receiver.Received;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was tried in vain too often, and how it is tried anew. */
@QuarkusTest
class DeadLettersTest {

    private static final Duration DAYS = Duration.ofDays(3);

    private final Delivering delivering;
    private final GivenUp givenUp;
    private Receiver receiver;
    private Staff office;

    DeadLettersTest(Delivering delivering, GivenUp givenUp) {
        this.delivering = delivering;
        this.givenUp = givenUp;
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
        Instant before = delivering.now();
        delivering.now(subscribed);
        assertFalse(delivering.dueAt(before.plusSeconds(4), subscribed));
        assertTrue(delivering.dueAt(delivering.now().plusSeconds(11), subscribed));
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
        Entered.post(office.as(Role.ADMIN), path + "/replay", "*", null)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("WAITING"))
                .body("allowedTransitions", equalTo(List.of()));
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
    void waitForWhoeverAdministersTheSubscription() {
        Subscribed one = Subscribed.to(office, receiver.address());
        Subscribed other = Subscribed.to(office, receiver.address());
        Entered.draft("meetings", office);
        Set<String> letters = Set.of(died(one), died(other));
        for (RequestSpecification nobody : List.of(office.clerk(), Staff.hired().as(Role.ADMIN))) {
            assertFalse(tasks(nobody, "?limit=200").getList("items.kind").contains("REPLAY_NOTICE"));
        }
        JsonPath first = tasks(office.as(Role.ADMIN), "?limit=1");
        JsonPath second = tasks(office.as(Role.ADMIN), "?limit=1&cursor=" + first.getString("next"));
        assertNull(second.getString("next"));
        assertEquals(letters, Set.of(first.getString("items[0].recordId"), second.getString("items[0].recordId")));
        assertEquals("REPLAY_NOTICE", first.getString("items[0].kind"));
        assertEquals("DEAD", first.getString("items[0].state"));
        assertEquals("重新投递关于会议的通知", first.getString("items[0].title"));
        assertEquals(List.of("REPLAY"), first.getList("items[0].allowedTransitions"));
        Entered.post(
                        office.as(Role.ADMIN),
                        first.getString("items[0].href") + "/replay",
                        first.getString("items[0].etag"),
                        null)
                .statusCode(200);
        assertEquals(
                List.of(second.getString("items[0].recordId")),
                tasks(office.as(Role.ADMIN), "").getList("items.recordId"));
    }

    @Test
    void areSeenAndReplayedInsideTheSubtreeAlone() {
        Staff below = Staff.below(office.organization());
        Staff beside = Staff.below(office.organization());
        Subscribed whole = Subscribed.to(office, receiver.address());
        Subscribed part = Subscribed.to(below, receiver.address());
        Entered.draft("meetings", below);
        String ofWhole = died(whole);
        String ofPart = died(part);
        assertEquals(Set.of(ofWhole, ofPart), dead(office));
        assertEquals(Set.of(ofPart), dead(below), "what the superior was to be told is the superior's");
        assertEquals(Set.of(), dead(beside));
        for (String letter : List.of(ofWhole, ofPart)) {
            String path = "/api/v1/dead-letters/" + letter;
            beside.as(Role.ADMIN).get(path).then().statusCode(404);
            Entered.post(beside.as(Role.ADMIN), path + "/replay", "*", null).statusCode(404);
        }
        for (Subscribed subscribed : List.of(whole, part)) {
            String replays = subscribed.path() + "/replays";
            Entered.post(beside.as(Role.ADMIN), replays, "*", null).statusCode(404);
        }
        below.as(Role.ADMIN).get("/api/v1/dead-letters/" + ofWhole).then().statusCode(404);
        Entered.post(below.as(Role.ADMIN), "/api/v1/dead-letters/" + ofWhole + "/replay", "*", null)
                .statusCode(404);
        Entered.post(below.as(Role.ADMIN), whole.path() + "/replays", "*", null).statusCode(404);
        assertEquals(Set.of(ofWhole, ofPart), dead(office), "nothing was set going");
        Entered.post(office.as(Role.ADMIN), "/api/v1/dead-letters/" + ofPart + "/replay", "*", null)
                .statusCode(200);
        assertEquals(Set.of(ofWhole), dead(office));
    }

    @Test
    void ofAMovedSubscriptionThoseAreReplayedThatItsNewAdministratorsMayKnow() {
        Staff below = Staff.below(office.organization());
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered.draft("meetings", office);
        String unknown = died(subscribed);
        Entered.put(
                        office.as(Role.ADMIN),
                        subscribed.path(),
                        subscribed.etag(),
                        Subscribed.body(below, receiver.address(), Map.of()))
                .statusCode(200);
        assertEquals(Set.of(), dead(below));
        Entered.post(below.as(Role.ADMIN), "/api/v1/dead-letters/" + unknown + "/replay", "*", null)
                .statusCode(404);
        Entered.post(below.as(Role.ADMIN), subscribed.path() + "/replays", subscribed.etag(), null)
                .statusCode(200)
                .body("replayed", equalTo(0));
        assertEquals(Set.of(unknown), dead(office));
    }

    @Test
    void saysWhyInTheLanguageOfTheClient() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered.draft("meetings", office);
        String path = "/api/v1/dead-letters/" + died(subscribed);
        String chinese = said(path, "zh", "对方应答状态码500");
        assertNotEquals(
                chinese, said(path, "en", "The receiver answered with status 500."), "other words, another tag");
        office.as(Role.ADMIN)
                .header("If-None-Match", chinese)
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(200);
        Entered.post(office.as(Role.ADMIN), path + "/replay", chinese, null).statusCode(200);
    }

    private String said(String path, String language, String text) {
        return office.as(Role.ADMIN)
                .header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200)
                .body("lastFault", equalTo("HTTP_500"))
                .body("lastFaultText", equalTo(text))
                .extract()
                .header("ETag");
    }

    /** Ids of those that an administrator is shown. */
    private static Set<String> dead(Staff of) {
        List<String> ids = of.as(Role.ADMIN)
                .get("/api/v1/dead-letters?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return Set.copyOf(ids);
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

    private static JsonPath tasks(RequestSpecification as, String query) {
        return as.urlEncodingEnabled(false)
                .get("/api/v1/me/tasks" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String died(Subscribed subscribed) {
        receiver.answers(got -> 500);
        givenUp.dies(subscribed);
        return subscribed.notices("&state=DEAD").getString("items[0].id");
    }
}
