package dev.taizhang.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.contract.Recorder.Asked;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real answers of the service for whoever builds a front end: of the demo year, and of a day on which everything that can
 * be refused is refused. {@code make fixtures} writes the committed ones anew.
 */
@QuarkusTest
class FixturesTest {

    private static final Path COMMITTED = Path.of("frontend-contract", "fixtures");
    private static final Path WRITTEN = Path.of("target", "fixtures");
    private static final String AS_OF = "asOf=2022-12-15T18:00:00%2B08:00";
    private static final String AUTUMN = "organization=ROOT&subtree=true&limit=200&from=2022-11-01&to=2022-12-15";

    private final Recorder recorder = new Recorder();

    @Test
    void theCommittedAnswersAreThoseOfTheService() throws IOException {
        demoYear();
        figures();
        editing();
        refusals();
        pages();
        Map<String, String> recorded = recorder.files();
        write(recorded);
        Map<String, String> committed = committed();
        assertEquals(committed.keySet(), recorded.keySet(), "Run make fixtures and commit the result");
        recorded.forEach((name, content) ->
                assertEquals(committed.get(name), content, name + ": run make fixtures and commit the result"));
    }

    private void demoYear() {
        recorder.get("me", 200, reader(), "/api/v1/me");
        recorder.get("organizations", 200, reader(), "/api/v1/organizations?subtree=ROOT&limit=200&on=2022-12-15");
        for (String ledger : List.of("meetings", "lectures", "activities", "articles")) {
            recorder.get(ledger, 200, reader(), "/api/v1/" + ledger + "?" + AUTUMN);
        }
        recorder.get("risk-checks", 200, reader(), "/api/v1/risk-checks?organization=ROOT&subtree=true&limit=200");
        recorder.get("channels", 200, reader(), "/api/v1/channels?organization=ROOT&subtree=true&limit=200");
        recorder.get("findings", 200, reader(), "/api/v1/findings?organization=ROOT&subtree=true&limit=200");
    }

    private void figures() {
        recorder.get("metrics", 200, reader(), "/api/v1/metrics?limit=200");
        recorder.get("report", 200, reader(), "/api/v1/aggregated-reports/ROOT/2022?" + AS_OF);
        String studies = "/api/v1/metrics/STUDY_MEETING_COUNT/";
        recorder.get(
                "values", 200, reader(), studies + "values?organization=ROOT&period=2022&by=quarter,form&" + AS_OF);
        recorder.get(
                "contributions",
                200,
                reader(),
                studies + "contributions?organization=ROOT&period=2022&limit=200&" + AS_OF);
    }

    private void editing() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.meeting(staff.organization());
        Response created =
                recorder.ask("meeting-created", 201, staff.clerk(), new Asked("POST", "/api/v1/meetings", null, body));
        String path = "/api/v1/meetings/" + created.path("id");
        String first = created.getHeader("ETag");
        recorder.get("meeting", 200, staff.clerk(), path);
        Map<String, Object> other = Bodies.with(body, "title", "理论学习中心组第二次学习");
        recorder.ask("meeting-replaced", 200, staff.clerk(), new Asked("PUT", path, first, other));
        recorder.ask("meeting-changed-meanwhile", 412, staff.clerk(), new Asked("PUT", path, first, body));
        recorder.ask("meeting-without-tag", 428, staff.clerk(), new Asked("PUT", path, null, body));
        recorder.ask(
                "meeting-with-faults", 400, staff.clerk(), new Asked("POST", "/api/v1/meetings", null, faulty(body)));
        Entered meeting = Entered.known("meetings", staff, created.path("id")).submitted();
        recorder.ask("meeting-not-a-draft", 409, staff.clerk(), new Asked("PUT", path, meeting.etag(), body));
    }

    private static Map<String, Object> faulty(Map<String, Object> body) {
        Map<String, Object> faulty = new HashMap<>(body);
        faulty.remove("title");
        faulty.put("heldOn", "2022-02-30");
        faulty.put("durationMinutes", 0);
        faulty.put("chairman", "某某");
        faulty.put("decisions", List.of(Map.of("text", "按季度报告"), Map.of("due", "2022-06-31")));
        return faulty;
    }

    private void refusals() {
        recorder.get("unauthenticated", 401, given(), "/api/v1/meetings");
        recorder.get("not-found", 404, reader(), "/api/v1/meetings/00000000000000000000");
        recorder.get("cursor-not-ours", 400, reader(), "/api/v1/meetings?cursor=forged");
        recorder.get("parameters-with-faults", 400, reader(), "/api/v1/meetings?limit=1000&from=2022-02-30&colour=red");
        Map<String, Object> body = Bodies.meeting("ROOT");
        recorder.ask("forbidden", 403, reader(), new Asked("POST", "/api/v1/meetings", null, body));
    }

    private void pages() {
        Staff staff = Staff.hired();
        for (String day : List.of("2022-03-01", "2022-03-02", "2022-03-03")) {
            Entered.draft("lectures", staff, Bodies.with(Bodies.lecture(staff.organization()), "heldOn", day));
        }
        String list = "/api/v1/lectures?limit=2&organization=" + staff.organization();
        String cursor = recorder.get("page-first", 200, staff.clerk(), list).path("next");
        staff.clerk().get(list + "&cursor=" + cursor).then().statusCode(200);
    }

    private static RequestSpecification reader() {
        return SignedIn.with("reader", "taizhang-demo");
    }

    private static void write(Map<String, String> files) throws IOException {
        Files.createDirectories(WRITTEN);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(WRITTEN.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> committed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(COMMITTED)) {
            for (Path file : found.toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
