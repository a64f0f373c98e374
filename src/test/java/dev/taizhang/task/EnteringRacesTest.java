package dev.taizhang.task;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clerks who enter the same at the same moment: one does, whatever they say they have seen. What is entered moves no state,
 * so {@code If-Match: *}, which is met by any (RFC 9110, 13.1.1), keeps none of them off; that it is there already does.
 */
@QuarkusTest
class EnteringRacesTest {

    private static final int CLERKS = 4;

    private Staff staff;

    /** What came of one request. */
    private record Answer(int status, String code) {}

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @ParameterizedTest
    @CsvSource({
        "publications, true",
        "publications, false",
        "pickups, true",
        "pickups, false",
        "progress-notes, true",
        "progress-notes, false",
        "evidence, true",
        "evidence, false"
    })
    void isEnteredOnce(String list, boolean seen) throws Exception {
        Entered record = record(list);
        List<Answer> answers = atOnce(record, list, body(list), seen ? record.etag() : "*");
        assertEquals(
                1, Collections.frequency(answers.stream().map(Answer::status).toList(), 201), answers::toString);
        for (Answer answer : answers) {
            List<String> late = seen ? List.of("PRECONDITION_FAILED", "ALREADY_ENTERED") : List.of("ALREADY_ENTERED");
            assertTrue(answer.status() == 201 || late.contains(answer.code()), answers::toString);
        }
        assertEquals(1, record.shown().getList(shown(list)).size());
    }

    @Test
    void aPickUpThatManyEnterCountsOnce() throws Exception {
        Entered article = record("pickups");
        atOnce(article, "pickups", body("pickups"), "*");
        for (int no = 1; no <= article.shown().getList("pickups").size(); no++) {
            article.step(staff.approver(), "pickups/" + no + "/confirmation", null)
                    .statusCode(200);
        }
        staff.clerk()
                .get("/api/v1/metrics/MEDIA_PICKUP_PLACEMENTS/values?period=2022&organization=" + staff.organization())
                .then()
                .body("value", equalTo(1));
    }

    /** What is not the same is no double: nobody is kept from entering it. */
    @Test
    void whatDiffersIsEnteredBesideEachOther() throws Exception {
        Entered article = record("pickups");
        List<Map<String, Object>> bodies = new ArrayList<>();
        for (int day = 1; day <= CLERKS; day++) {
            bodies.add(Bodies.pickup("CITY", "2022-06-0" + day));
        }
        List<Answer> answers = atOnce(article, "pickups", bodies, "*");
        assertEquals(
                CLERKS,
                Collections.frequency(answers.stream().map(Answer::status).toList(), 201),
                answers::toString);
        assertEquals(List.of(1, 2, 3, 4), article.shown().getList("pickups.no"));
    }

    @Test
    void aNoteOrAPieceOfEvidenceThatIsThereIsNamed() {
        Entered item = record("progress-notes");
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 50)).statusCode(201);
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 50))
                .statusCode(409)
                .body("code", equalTo("ALREADY_ENTERED"))
                .body("standing", equalTo(1))
                .body("state", equalTo("IN_PROGRESS"));
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 50, "note", "材料已报"))
                .statusCode(201);
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 50)).statusCode(201);
        item.step(staff.clerk(), "evidence", Map.of("text", "照片")).statusCode(201);
        item.step(staff.clerk(), "evidence", Map.of("text", "清单")).statusCode(201);
        item.step(staff.clerk(), "evidence", Map.of("text", "照片"))
                .statusCode(409)
                .body("code", equalTo("ALREADY_ENTERED"))
                .body("standing", equalTo(1));
        item.step(staff.clerk(), "readiness", null).statusCode(200);
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "FAILED", "reason", "不清楚"))
                .statusCode(201);
        item.step(staff.clerk(), "evidence", Map.of("text", "照片")).statusCode(201);
        JsonPath shown = item.shown();
        assertEquals(List.of("照片", "清单", "照片"), shown.getList("evidence"));
    }

    static List<Arguments> typedAlike() {
        return List.of(
                Arguments.of("", ""),
                Arguments.of("", " "),
                Arguments.of("", "\u3000"),
                Arguments.of("材料已报", " 材料已报\u00a0"),
                Arguments.of("材料\n已报", "材料\r\n已报\n"),
                Arguments.of("R\u00e9sum\u00e9", "Re\u0301sume\u0301"));
    }

    /** What reads the same is the same, however it was typed. */
    @ParameterizedTest
    @MethodSource("typedAlike")
    void howANoteIsTypedMakesNoDifference(String one, String other) {
        Entered item = record("progress-notes");
        Map<String, Object> first = one.isEmpty() ? Map.of("progress", 50) : Map.of("progress", 50, "note", one);
        item.step(staff.clerk(), "progress-notes", first).statusCode(201);
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 50, "note", other))
                .statusCode(409)
                .body("code", equalTo("ALREADY_ENTERED"));
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 50, "note", other + "。"))
                .statusCode(201);
        String evidence = one.isEmpty() ? "照片" : one;
        item.step(staff.clerk(), "evidence", Map.of("text", evidence)).statusCode(201);
        item.step(staff.clerk(), "evidence", Map.of("text", one.isEmpty() ? other + "照片 " : other))
                .statusCode(409)
                .body("code", equalTo("ALREADY_ENTERED"));
    }

    private Entered record(String list) {
        return switch (list) {
            case "publications" -> Press.approved(staff);
            case "pickups" -> Press.published(staff, "WEBSITE", "2022-05-01");
            default -> Checks.confirmedItem(staff, Checks.instruction(staff));
        };
    }

    private Map<String, Object> body(String list) {
        return switch (list) {
            case "publications" -> Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-01");
            case "pickups" -> Bodies.pickup("CITY", "2022-05-03");
            case "progress-notes" -> Map.of("progress", 50, "note", "已过半");
            default -> Map.of("text", "整改照片");
        };
    }

    private static String shown(String list) {
        return list.equals("progress-notes") ? "progressNotes" : list;
    }

    private List<Answer> atOnce(Entered record, String list, Map<String, Object> body, String ifMatch)
            throws Exception {
        return atOnce(record, list, Collections.nCopies(CLERKS, body), ifMatch);
    }

    /** Each body by a clerk of its own, none before all are ready. */
    private List<Answer> atOnce(Entered record, String list, List<Map<String, Object>> bodies, String ifMatch)
            throws Exception {
        CyclicBarrier ready = new CyclicBarrier(bodies.size());
        List<Future<Answer>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Map<String, Object> body : bodies) {
                String clerk = SignedIn.account(Role.CLERK, staff.organization());
                running.add(threads.submit(() -> {
                    ready.await();
                    JsonPath answer = Entered.post(
                                    SignedIn.with(clerk, SignedIn.PASSWORD), record.path() + "/" + list, ifMatch, body)
                            .extract()
                            .jsonPath();
                    return answered(answer);
                }));
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    private static Answer answered(JsonPath answer) {
        return answer.get("code") == null
                ? new Answer(201, "")
                : new Answer(answer.getInt("status"), answer.getString("code"));
    }
}
