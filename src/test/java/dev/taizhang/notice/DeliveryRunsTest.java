package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.notice.Receiver.Received;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes while a run is under way counts from the next notice on. */
@QuarkusTest
class DeliveryRunsTest {

    private final Delivering delivering;
    private Receiver receiver;
    private Staff office;
    private Subscribed subscribed;

    DeliveryRunsTest(Delivering delivering) {
        this.delivering = delivering;
    }

    @BeforeEach
    void open() {
        receiver = Receiver.started();
        office = Staff.hired();
        subscribed = Subscribed.to(office, receiver.address());
        for (int i = 0; i < 3; i++) {
            Entered.draft("meetings", office);
        }
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aRunUnderWayTellsNothingMoreOnceItsOwnerIsDisabled() {
        String owner = Owners.of(office);
        atTheFirst(() -> Owners.disable(owner));
        delivering.now(subscribed);
        assertEquals(1, receiver.received().size());
        assertEquals(List.of("WITHHELD", "WITHHELD", "DELIVERED"), states());
    }

    @Test
    void aRunUnderWayTellsNothingMoreOnceItsOwnersGrantsEnd() {
        String owner = Owners.of(office);
        atTheFirst(() -> Owners.takeGrants(owner));
        delivering.now(subscribed);
        assertEquals(1, receiver.received().size());
        assertEquals(List.of("WITHHELD", "WITHHELD", "DELIVERED"), states());
    }

    @Test
    void whatIsLeftGoesWhereTheSubscriptionPointsByThen() {
        try (Receiver other = Receiver.started()) {
            atTheFirst(() -> Entered.put(
                            office.as(Role.ADMIN),
                            subscribed.path(),
                            subscribed.etag(),
                            Subscribed.body(office, other.address(), Map.of()))
                    .statusCode(200));
            delivering.now(subscribed);
            assertEquals(1, receiver.received().size());
            assertEquals(List.of(), other.received(), "the run has ended with what was said when it began");
            delivering.now(subscribed);
            assertEquals(1, receiver.received().size(), "nothing more to where it pointed before");
            assertEquals(2, other.received().size());
            assertEquals(Set.of("DELIVERED"), Set.copyOf(states()));
        }
    }

    @Test
    void whatIsLeftIsSignedWithTheSecretsInForceWhenItIsSent() {
        List<String> second = new CopyOnWriteArrayList<>();
        atTheFirst(() ->
                second.add(Entered.post(office.as(Role.ADMIN), subscribed.path() + "/secrets", subscribed.etag(), null)
                        .statusCode(201)
                        .extract()
                        .path("secret")));
        delivering.now(subscribed);
        delivering.now(subscribed);
        List<Received> all = receiver.received();
        assertEquals(3, all.size());
        assertEquals(
                signature(subscribed.secret(), all.getFirst()), all.getFirst().signature());
        for (Received got : all.subList(1, 3)) {
            assertEquals(
                    signature(second.getFirst(), got) + " " + signature(subscribed.secret(), got),
                    got.signature(),
                    "by both while the former still holds");
        }
    }

    /** Does something while the first notice is being taken. */
    private void atTheFirst(Runnable work) {
        receiver.answers(got -> {
            if (receiver.received().size() == 1) {
                work.run();
            }
            return 204;
        });
    }

    /** As whoever administers everything sees them, the latest first. */
    private List<String> states() {
        List<String> states = SignedIn.admin()
                .get(subscribed.path() + "/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
        assertTrue(states.size() == 3, states.toString());
        return states;
    }

    private static String signature(String secret, Received got) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        return NoticeSecrets.signature(
                key, got.id(), got.timestamp(), got.body().getBytes(StandardCharsets.UTF_8));
    }
}
