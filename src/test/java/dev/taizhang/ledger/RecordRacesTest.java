package dev.taizhang.ledger;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when two do the same at once, or one does it twice. */
@QuarkusTest
class RecordRacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "lectures", "activities", "channels", "articles"})
    void aChangeNeedsTheEntityTagOfWhatItChanges(String ledger) {
        Staff staff = Staff.hired();
        Entered record = Entered.draft(ledger, staff);
        String seen = record.etag();
        Map<String, Object> body = Bodies.of(ledger, staff.organization());
        record.replace(null, body).statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        record.replace(seen, body).statusCode(200);
        String now = record.etag();
        assertNotEquals(seen, now);
        String current = record.replace(seen, body)
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"))
                .extract()
                .path("currentVersion");
        assertTrue(ETags.matchesState(now, current), now + " is of another state than " + current);
        Entered.post(staff.clerk(), record.path() + "/submission", null, null).statusCode(428);
        Entered.post(staff.clerk(), record.path() + "/submission", seen, null).statusCode(412);
        assertEquals("DRAFT", record.shown().getString("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "articles"})
    void aClientThatHasItAlreadyIsNotSentItAgain(String ledger) {
        Staff staff = Staff.hired();
        Entered record = Entered.draft(ledger, staff);
        staff.clerk()
                .header("If-None-Match", record.etag())
                .get(record.path())
                .then()
                .statusCode(304)
                .header("ETag", equalTo(record.etag()))
                .body(emptyString());
        staff.clerk().header("If-None-Match", "\"0\"").get(record.path()).then().statusCode(200);
    }

    /** The name is of another thing, so the record itself has not changed: whoever saw it before may still change it. */
    @Test
    void aClientIsSentTheNewNameOfWhoKeepsIt() {
        Staff staff = Staff.hired();
        Entered record = Entered.draft("meetings", staff);
        String seen = record.etag();
        String office = "/api/v1/organizations/" + staff.organization();
        String etag = SignedIn.admin().get(office).getHeader("ETag");
        Map<String, Object> renaming = Map.of("name", "新名", "shortName", "新", "type", "UNIT", "from", "2020-01-01");
        Entered.put(SignedIn.admin(), office, etag, renaming).statusCode(200);
        staff.clerk()
                .header("If-None-Match", seen)
                .get(record.path())
                .then()
                .statusCode(200)
                .body("organizationName", equalTo("新名"));
        record.replace(seen, Bodies.meeting(staff.organization())).statusCode(200);
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneWins() throws Exception {
        Staff staff = Staff.hired();
        String clerk = staff.username(Role.CLERK);
        Entered record = Entered.draft("meetings", staff);
        String etag = record.etag();
        List<Integer> answers = atOnce(
                6,
                i -> Entered.put(
                                SignedIn.with(clerk, SignedIn.PASSWORD),
                                record.path(),
                                etag,
                                Bodies.with(Bodies.meeting(staff.organization()), "title", "第" + i + "稿"))
                        .extract()
                        .statusCode());
        assertEquals(
                List.of(200, 412, 412, 412, 412, 412), answers.stream().sorted().toList());
    }

    @Test
    void aRecordIsConfirmedOnceHoweverManyTry() throws Exception {
        Staff staff = Staff.hired();
        String approver = staff.username(Role.APPROVER);
        Entered record = Entered.draft("activities", staff).submitted();
        List<Integer> answers = atOnce(
                5,
                i -> Entered.post(
                                SignedIn.with(approver, SignedIn.PASSWORD), record.path() + "/confirmation", "*", null)
                        .extract()
                        .statusCode());
        assertEquals(List.of(200, 409, 409, 409, 409), answers.stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "lectures", "activities", "channels", "articles"})
    void aCreationSentTwiceWithItsKeyHappensOnce(String ledger) {
        Staff staff = Staff.hired();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Bodies.of(ledger, staff.organization());
        ValidatableResponse first = create(staff, ledger, key, body).statusCode(201);
        ValidatableResponse again =
                create(staff, ledger, key, body).statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.extract().asString(), again.extract().asString());
        assertEquals(first.extract().header("Location"), again.extract().header("Location"));
        assertEquals(first.extract().header("ETag"), again.extract().header("ETag"));
        staff.clerk().get(Entered.path(ledger)).then().body("items", hasSize(1));

        String changed = ledger.equals("channels") ? "name" : "title";
        create(staff, ledger, key, Bodies.with(body, changed, "另一条"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        staff.clerk().get(Entered.path(ledger)).then().body("items", hasSize(1));
    }

    @Test
    void aCreationSentManyTimesAtOnceWithItsKeyHappensOnce() throws Exception {
        Staff staff = Staff.hired();
        String clerk = staff.username(Role.CLERK);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Bodies.meeting(staff.organization());
        List<String> ids = atOnce(
                5,
                i -> Entered.post(
                                SignedIn.with(clerk, SignedIn.PASSWORD).header("Idempotency-Key", key),
                                "/api/v1/meetings",
                                null,
                                body)
                        .statusCode(201)
                        .extract()
                        .path("id"));
        assertEquals(1, ids.stream().distinct().count());
        staff.clerk().get("/api/v1/meetings").then().body("items", hasSize(1));
    }

    @Test
    void anAmendmentSentTwiceWithItsKeyIsOpenedOnce() {
        Staff staff = Staff.hired();
        Map<String, Object> content = Bodies.lecture(staff.organization());
        Entered record = Entered.confirmed("lectures", staff, content);
        String etag = record.etag();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Entered.post(
                            staff.clerk().header("Idempotency-Key", key),
                            record.path() + "/amendments",
                            etag,
                            Map.of("reason", "更正", "content", content))
                    .statusCode(201)
                    .body("pendingVersion.version", equalTo(2));
        }
    }

    private static ValidatableResponse create(Staff staff, String ledger, String key, Map<String, Object> body) {
        return Entered.post(staff.clerk().header("Idempotency-Key", key), Entered.path(ledger), null, body);
    }

    private interface Attempt<T> {
        T make(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int times, Attempt<T> attempt) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Callable<T>> attempts = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                attempts.add(() -> attempt.make(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(attempts)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
