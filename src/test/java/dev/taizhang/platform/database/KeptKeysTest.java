package dev.taizhang.platform.database;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.database.KeptKeys.Replaced;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

/** Keys that the service draws for itself, and how others take their place unnoticed (ADR 0085). */
@QuarkusTest
class KeptKeysTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = KeptKeys.KNOWN_EVERYWHERE.plusSeconds(1);
    private static final String SAMPLES = "/api/v1/samples";

    @Inject
    KeptKeys keys;

    @Inject
    KeyGenerations rows;

    @Inject
    OfficeClock clock;

    @Test
    void replicasThatStartTogetherTakeTheSameKey() throws Exception {
        Rows.update("DELETE FROM kept_key WHERE key_name = ?", KeptKey.USERNAMES.stored());
        assertEquals(1, new HashSet<>(together(() -> replica().sealing(KeptKey.USERNAMES))).size());
    }

    @Test
    void aNewOneIsKnownEverywhereBeforeItSealsAndTheOneBeforeItIsTakenForADay() {
        KeptKeys quick = replica();
        KeptKeys slow = replica();
        SecretKey before = quick.sealing(KeptKey.CURSORS);
        assertEquals(before, slow.sealing(KeptKey.CURSORS));
        SecretKey after = replaced(KeptKey.CURSORS, DAY).after().key();
        quick.read();
        assertNotEquals(before, after);
        assertEquals(before, quick.sealing(KeptKey.CURSORS));
        assertEquals(after, quick.accepted(KeptKey.CURSORS).getFirst());
        assertTrue(quick.accepted(KeptKey.CURSORS).contains(before));
        assertTrue(slow.accepted(KeptKey.CURSORS).contains(before));
        slow.read();
        assertEquals(after, in(SOON, () -> slow.sealing(KeptKey.CURSORS)));
        assertTrue(in(SOON, () -> quick.accepted(KeptKey.CURSORS)).contains(before));
        assertEquals(List.of(after), in(SOON.plus(DAY), () -> quick.accepted(KeptKey.CURSORS)));
    }

    @Test
    void oneThatSomebodyMayKnowIsNotTakenForADayNorIsAnyBeforeIt() {
        replaced(KeptKey.CURSORS, DAY);
        SecretKey after = replaced(KeptKey.CURSORS, Duration.ZERO).after().key();
        assertEquals(List.of(after), in(SOON, () -> replica().accepted(KeptKey.CURSORS)));
    }

    @Test
    void whatNothingIsHeldAgainstIsForgottenAsSoonAsItSealsNoMore() {
        SecretKey before = replica().sealing(KeptKey.USERNAMES);
        SecretKey after = replaced(KeptKey.USERNAMES, DAY).after().key();
        assertEquals(before, replica().sealing(KeptKey.USERNAMES));
        assertEquals(after, in(SOON, () -> replica().sealing(KeptKey.USERNAMES)));
        in(SOON.plus(SOON), () -> {
            QuarkusTransaction.requiringNew().run(keys::forgetEnded);
            return true;
        });
        assertEquals(1, rows.of(KeptKey.USERNAMES.stored()).size());
    }

    @Test
    void isReplacedOnceHoweverManyWantIt() throws Exception {
        replica().read();
        Instant wanted = clock.now();
        List<Optional<Replaced>> all = together(
                () -> QuarkusTransaction.requiringNew().call(() -> keys.replace(KeptKey.CURSORS, wanted, DAY)));
        assertEquals(1, all.stream().filter(Optional::isPresent).count());
    }

    @Test
    void aListThatSomebodyIsInTheMiddleOfGoesOn() {
        String cursor = given().get(SAMPLES + "?limit=7").path("next");
        int before = replaced(KeptKey.CURSORS, DAY).before().number();
        keys.read();
        next(cursor).statusCode(200).body("items[0]", equalTo("s7"));
        Rows.run("UPDATE kept_key SET seals_from = drawn_at WHERE key_name = 'cursor-key'");
        keys.read();
        String later = next(cursor).statusCode(200).extract().path("next");
        Rows.run("UPDATE kept_key SET accepted_until = '2020-01-01' WHERE key_name = 'cursor-key' AND generation <= "
                + before);
        keys.read();
        next(cursor).statusCode(400).body("violations[0].code", equalTo("INVALID_CURSOR"));
        next(later).statusCode(200).body("items[0]", equalTo("s14"));
    }

    @Test
    void thoseOfTheReleaseBeforeGoOn() {
        String name = "key-" + Ids.next();
        String secret = "0123456789abcdef".repeat(4);
        Rows.run("INSERT INTO setting (setting_key, setting_value) VALUES ('" + name + "', '" + secret + "')");
        Rows.run(Rows.migration("V323__kept_key_of_setting.sql").replace("cursor-key", name));
        List<KeyGeneration> found = rows.of(name);
        assertEquals(1, found.size());
        assertEquals(Sql.STILL, found.getFirst().acceptedUntil());
        assertEquals(32, found.getFirst().key().getEncoded().length);
        assertFalse(found.getFirst().toString().contains(secret.substring(0, 8)));
    }

    /** One that has not read anything yet. */
    private KeptKeys replica() {
        return new KeptKeys(rows, clock);
    }

    private Replaced replaced(KeptKey key, Duration overlap) {
        return QuarkusTransaction.requiringNew()
                .call(() -> keys.replace(key, clock.now().plus(DAY), overlap))
                .orElseThrow();
    }

    private <T> T in(Duration time, Supplier<T> asked) {
        return clock.at(clock.now().plus(time), asked);
    }

    private static ValidatableResponse next(String cursor) {
        return given().queryParam("limit", 7)
                .queryParam("cursor", cursor)
                .get(SAMPLES)
                .then();
    }

    private static <T> List<T> together(Callable<T> work) throws Exception {
        List<Future<T>> begun = new ArrayList<>();
        List<T> done = new ArrayList<>();
        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                begun.add(replicas.submit(work));
            }
            for (Future<T> one : begun) {
                done.add(one.get());
            }
        }
        return done;
    }
}
