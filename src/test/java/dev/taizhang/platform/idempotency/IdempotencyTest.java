package dev.taizhang.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.sample.SampleStore;
import dev.taizhang.shared.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    @Inject
    SampleStore store;

    @AfterEach
    void addAsUsual() {
        store.whileAdding(() -> {});
    }

    @Test
    void answersTheSameRequestWithTheFirstAnswer() {
        String key = Ids.next();
        String title = title();
        Response first = create(key, title);
        Response second = create(key, title);
        assertEquals(201, first.statusCode());
        assertEquals(201, second.statusCode());
        assertNull(first.header("Idempotency-Replayed"));
        assertEquals("true", second.header("Idempotency-Replayed"));
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.contentType(), second.contentType());
        assertEquals(first.asString(), second.asString());
        assertEquals(1, store.count(title));
    }

    @Test
    void refusesAKeyThatBelongsToAnotherRequest() {
        String key = Ids.next();
        create(key, title());
        create(key, title()).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void createsEachTimeWithoutAKey() {
        String title = title();
        post(title).then().statusCode(201);
        post(title).then().statusCode(201);
        assertEquals(2, store.count(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has space", "käse"})
    void refusesAKeyThatIsNotVisibleAscii(String key) {
        create(key, title())
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations[0].field", equalTo("/Idempotency-Key"));
        create("k".repeat(256), title()).then().statusCode(400);
    }

    @Test
    void keepsNothingOfARequestThatWasRefused() {
        String key = Ids.next();
        String title = title();
        store.whileAdding(() -> {
            throw Problem.of(ErrorCode.CONFLICT);
        });
        create(key, title).then().statusCode(409);
        assertEquals(0, store.count(title));
        store.whileAdding(() -> {});
        create(key, title).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertEquals(1, store.count(title));
    }

    @Test
    void letsRequestsThatArriveTogetherTakeEffectOnce() throws Exception {
        String key = Ids.next();
        String title = title();
        int senders = 8;
        store.whileAdding(() -> pause(300));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < senders; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return create(key, title);
                }));
            }
            start.countDown();
        }
        int replayed = 0;
        for (Future<Response> answer : answers) {
            assertEquals(201, answer.get().statusCode());
            replayed += answer.get().header("Idempotency-Replayed") == null ? 0 : 1;
        }
        assertEquals(senders - 1, replayed);
        assertEquals(1, store.count(title));
    }

    @Test
    void letsOneOfTheWaitingTakeOverWhenTheFirstFails() throws Exception {
        String key = Ids.next();
        String title = title();
        AtomicInteger calls = new AtomicInteger();
        store.whileAdding(() -> {
            pause(300);
            if (calls.getAndIncrement() == 0) {
                throw Problem.of(ErrorCode.CONFLICT);
            }
        });
        List<Future<Response>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> create(key, title)));
            }
        }
        int created = 0;
        for (Future<Response> answer : answers) {
            created += answer.get().statusCode() == 201 ? 1 : 0;
        }
        assertEquals(3, created);
        assertEquals(1, store.count(title));
    }

    private static Response create(String key, String title) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("title", title, "count", 1))
                .post("/api/v1/samples");
    }

    private static Response post(String title) {
        return given().contentType("application/json")
                .body(Map.of("title", title, "count", 1))
                .post("/api/v1/samples");
    }

    private static String title() {
        return Ids.next().substring(0, 10);
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
