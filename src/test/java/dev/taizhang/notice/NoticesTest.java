package dev.taizhang.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.notice.Receiver.Received;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told to whom, in which order, and what becomes of it when the receiver does not take it. */
@QuarkusTest
class NoticesTest {

    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration DAYS = Duration.ofDays(3);

    private static final Set<String> HEADERS = Set.of(
            "connection",
            "content-length",
            "content-type",
            "host",
            "user-agent",
            "webhook-id",
            "webhook-signature",
            "webhook-timestamp");

    private final Delivering delivering;
    private Receiver receiver;
    private Staff office;

    NoticesTest(Delivering delivering) {
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
    void tellsEveryChangeOfAThingInOrderAndSigned() {
        Subscribed subscribed = Subscribed.to(office, receiver.address(), Map.of("kinds", List.of("MEETING")));
        Entered meeting = Entered.draft("meetings", office).submitted().confirmed();
        delivering.now(subscribed);
        List<String> fed = delivering.fed(meeting.id());
        assertTrue(fed.size() >= 3, fed.toString());
        assertEquals(fed, Delivering.told(receiver, meeting.id()));
        assertEquals(fed.size(), receiver.received().size(), "nothing of other kinds");
        Set<String> ids = new HashSet<>();
        long before = 0;
        for (Received got : receiver.received()) {
            assertEquals(signature(subscribed.secret(), got), got.signature());
            assertEquals(HEADERS, got.headers());
            assertTrue(Math.abs(delivering.now().getEpochSecond() - got.timestamp()) < 120);
            assertTrue(ids.add(got.id()));
            JsonPath body = JsonPath.from(got.body());
            assertEquals(Set.of("type", "timestamp", "data"), body.getMap("$").keySet());
            assertEquals(
                    Set.of("kind", "id", "organization", "revision", "dueOn", "href"),
                    body.getMap("data").keySet());
            assertEquals("https://ledger.example/api/v1/meetings/" + meeting.id(), body.getString("data.href"));
            assertTrue(body.getLong("data.revision") > before, "a later change has the greater revision");
            before = body.getLong("data.revision");
        }
        delivering.now(subscribed);
        assertEquals(fed.size(), receiver.received().size(), "what was taken is not sent again");
        subscribed.shown().body("lastDeliveredAt", notNullValue()).body("failures", equalTo(0));
        assertEquals(Set.of("DELIVERED"), Set.copyOf(subscribed.notices("").getList("items.state", String.class)));
    }

    @Test
    void whatIsRefusedHoldsBackTheSameThingAlone() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered refused = Entered.draft("meetings", office).submitted();
        Entered other = Entered.draft("meetings", office).submitted();
        receiver.answers(got -> got.body().contains(refused.id()) ? 422 : 204);
        delivering.now(subscribed);
        assertEquals(delivering.fed(other.id()), Delivering.told(receiver, other.id()));
        assertEquals(
                delivering.fed(refused.id()).subList(0, 1),
                Delivering.told(receiver, refused.id()),
                "what comes after waits behind it");
        subscribed.shown().body("failures", equalTo(0));
        receiver.answers(got -> 204);
        delivering.after(LATER, subscribed);
        List<String> told = Delivering.told(receiver, refused.id());
        assertEquals(delivering.fed(refused.id()), told.subList(1, told.size()), "then all of it in order");
    }

    @Test
    void aReceiverThatIsDownLosesNothing() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        int port = receiver.port();
        receiver.close();
        Entered meeting = Entered.draft("meetings", office).submitted().confirmed();
        Instant before = delivering.now();
        delivering.now(subscribed);
        subscribed
                .shown()
                .body("failures", equalTo(1))
                .body("lastFault", equalTo("CONNECTION_FAILED"))
                .body("leftAloneUntil", notNullValue());
        assertFalse(delivering.dueAt(before.plusSeconds(4), subscribed), "it is left alone for a while");
        assertTrue(delivering.dueAt(delivering.now().plus(LATER), subscribed));
        List<Integer> attempts = subscribed.notices("&state=WAITING").getList("items.attempts", Integer.class);
        assertEquals(1, attempts.stream().mapToInt(Integer::intValue).sum(), "one was tried: " + attempts);
        receiver = Receiver.startedAt(port);
        delivering.after(LATER, subscribed);
        assertEquals(delivering.fed(meeting.id()), Delivering.told(receiver, meeting.id()));
        subscribed.shown().body("failures", equalTo(0)).body("lastFault", nullValue());
    }

    @Test
    void twoWhoDeliverAtTheSameTimeSendNothingTwice() throws Exception {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered meeting = Entered.draft("meetings", office).submitted().confirmed();
        CountDownLatch came = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        receiver.answers(got -> {
            came.countDown();
            return goOn.await(1, TimeUnit.MINUTES) ? 204 : 500;
        });
        Thread first = Thread.ofVirtual().start(() -> delivering.now(subscribed));
        assertTrue(came.await(1, TimeUnit.MINUTES));
        delivering.now(subscribed);
        assertEquals(1, receiver.received().size(), "the second found it taken");
        goOn.countDown();
        first.join();
        assertEquals(delivering.fed(meeting.id()), Delivering.told(receiver, meeting.id()));
    }

    @Test
    void isToldOfItsSubtreeAlone() {
        Staff below = Staff.below(office.organization());
        Staff beside = Staff.hired();
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered inside = Entered.draft("meetings", below);
        Entered outside = Entered.draft("meetings", beside);
        delivering.now(subscribed);
        assertEquals(delivering.fed(inside.id()), Delivering.told(receiver, inside.id()));
        assertEquals(List.of(), Delivering.told(receiver, outside.id()));
    }

    @Test
    void isToldOfNothingMoreOnceItsOwnerHasLostTheRight() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered.draft("meetings", office);
        receiver.answers(got -> 503);
        delivering.now(subscribed);
        int before = receiver.received().size();
        receiver.answers(got -> 204);
        Owners.disable(office);
        Entered after = Entered.draft("meetings", office);
        delivering.after(LATER, subscribed);
        assertEquals(before, receiver.received().size(), "neither of what waited nor of what came later");
        assertEquals(List.of(), Delivering.told(receiver, after.id()));
        assertEquals(Set.of("WITHHELD"), Set.copyOf(states(subscribed)));
    }

    @Test
    void aRunUnderWayEndsWithWhatTheSubscriptionSaid() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered.draft("meetings", office);
        Entered.draft("meetings", office);
        receiver.answers(got -> {
            put(subscribed, Map.of("disabled", true));
            return 204;
        });
        delivering.now(subscribed);
        assertEquals(1, receiver.received().size(), "it rests from the first one on");
        receiver.answers(got -> 204);
        put(subscribed, Map.of("disabled", false));
        delivering.now(subscribed);
        assertEquals(2, receiver.received().size());
    }

    @Test
    void aSubscriptionThatWasMovedTellsItsNewAdministratorsNothingOld() {
        Staff below = Staff.below(office.organization());
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered.draft("meetings", office);
        Entered known = Entered.draft("meetings", below);
        delivering.now(subscribed);
        put(subscribed, Map.of("organization", below.organization()));
        List<String> seen = below.as(Role.ADMIN)
                .get(subscribed.path() + "/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.resource");
        assertEquals(List.of(known.id()), seen);
        assertEquals(2, subscribed.notices("").getList("items").size());
    }

    @Test
    void aSubscriptionThatRestsIsToldNothingAndKeepsWhatWaits() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        Entered before = Entered.draft("meetings", office);
        receiver.answers(got -> 503);
        delivering.now(subscribed);
        int tried = receiver.received().size();
        put(subscribed, Map.of("disabled", true));
        receiver.answers(got -> 204);
        delivering.after(LATER, subscribed);
        assertEquals(tried, receiver.received().size());
        put(subscribed, Map.of("disabled", false));
        delivering.after(LATER, subscribed);
        assertEquals(
                delivering.fed(before.id()),
                List.of(Delivering.type(receiver.received().getLast())));
    }

    @Test
    void bothSecretsSignWhileOneIsReplaced() {
        Subscribed subscribed = Subscribed.to(office, receiver.address());
        String second = Entered.post(office.as(Role.ADMIN), subscribed.path() + "/secrets", subscribed.etag(), null)
                .statusCode(201)
                .body("subscription.previousSecretUntil", notNullValue())
                .extract()
                .path("secret");
        assertNotEquals(subscribed.secret(), second);
        office.as(Role.ADMIN)
                .get("/api/v1/audit-events?resource=" + subscribed.id() + "&action=NOTICE_SECRET_DRAWN")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
        Entered.draft("meetings", office);
        delivering.now(subscribed);
        Received got = receiver.received().getLast();
        assertEquals(signature(second, got) + " " + signature(subscribed.secret(), got), got.signature());
        Entered.draft("meetings", office);
        delivering.after(DAYS, subscribed);
        Received later = receiver.received().getLast();
        assertEquals(signature(second, later), later.signature());
    }

    @Test
    void aNameOfTheOwnNetworkIsNotGoneToUnlessTheListSaysSo() {
        Subscribed subscribed = Subscribed.to(office, "https://localhost:" + receiver.port() + "/");
        Entered.draft("meetings", office);
        delivering.now(subscribed);
        subscribed.shown().body("lastFault", equalTo("FORBIDDEN_ADDRESS")).body("failures", greaterThan(0));
        assertEquals(List.of(), receiver.received());
    }

    private void put(Subscribed subscribed, Map<String, Object> more) {
        Entered.put(
                        office.as(Role.ADMIN),
                        subscribed.path(),
                        subscribed.etag(),
                        Subscribed.body(office, receiver.address(), more))
                .statusCode(200);
    }

    /** As whoever administers everything sees them, the latest first. */
    private static List<String> states(Subscribed subscribed) {
        return SignedIn.admin()
                .get(subscribed.path() + "/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
    }

    private static String signature(String secret, Received got) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        return NoticeSecrets.signature(
                key, got.id(), got.timestamp(), got.body().getBytes(StandardCharsets.UTF_8));
    }
}
