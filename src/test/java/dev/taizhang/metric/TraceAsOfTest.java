package dev.taizhang.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trace as of an instant names records as they were known then, whatever was said of them later. */
@QuarkusTest
class TraceAsOfTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void anAmendmentChangesNoEarlierTrace() {
        Map<String, Object> study = Bodies.with(Bodies.meeting(staff.organization()), "title", "学习会");
        Map<String, Object> other = Bodies.with(
                Bodies.with(Bodies.with(study, "title", "工作例会"), "type", "OTHER"),
                "agenda",
                List.of(Map.of("no", 1, "kind", "DECISION")));
        Entered counted = Entered.confirmed("meetings", staff, study);
        Entered uncounted = Entered.confirmed("meetings", staff, other);
        String then = asOf("STUDY_MEETING_COUNT");
        List<Map<String, Object>> countedThen = trace("STUDY_MEETING_COUNT", true, then);
        List<Map<String, Object>> uncountedThen = trace("STUDY_MEETING_COUNT", false, then);
        assertEquals("学习会", countedThen.getFirst().get("title"));
        assertEquals("工作例会", uncountedThen.getFirst().get("title"));

        amend(counted, study);
        amend(uncounted, other);
        assertEquals(countedThen, trace("STUDY_MEETING_COUNT", true, then));
        assertEquals(uncountedThen, trace("STUDY_MEETING_COUNT", false, then));
        Map<String, Object> now =
                trace("STUDY_MEETING_COUNT", false, asOf("STUDY_MEETING_COUNT")).getFirst();
        assertEquals("改期", now.get("title"));
        assertEquals("2022-05-06", now.get("eventDate"));
        assertEquals(2, now.get("recordVersion"));
    }

    @Test
    void aPublicationEnteredLaterGivesAnArticleNoEarlierDay() {
        Entered article = Press.approved(staff);
        // Entered today, so that only the year of today looks at it as of then.
        String year = article.shown().getString("enteredAt").substring(0, 4);
        String then = asOf("BRIEF_ISSUED");
        Object day = trace("BRIEF_ISSUED", false, then, year).getFirst().get("eventDate");
        Press.publish(article, staff, Press.channel(staff, "BRIEF"), "2022-03-05", 1);
        assertEquals(day, trace("BRIEF_ISSUED", false, then, year).getFirst().get("eventDate"));
    }

    private void amend(Entered meeting, Map<String, Object> content) {
        Map<String, Object> changed = Bodies.with(Bodies.with(content, "title", "改期"), "heldOn", "2022-05-06");
        meeting.step(staff.clerk(), "amendments", Map.of("reason", "改期", "content", changed))
                .statusCode(201);
        meeting.submitted().confirmed();
    }

    private String asOf(String metric) {
        return staff.as(Role.READER)
                .get("/api/v1/metrics/" + metric + "/values?period=2022&organization=" + staff.organization())
                .then()
                .statusCode(200)
                .extract()
                .path("asOf");
    }

    private List<Map<String, Object>> trace(String metric, boolean counted, String asOf) {
        return trace(metric, counted, asOf, "2022");
    }

    private List<Map<String, Object>> trace(String metric, boolean counted, String asOf, String period) {
        return staff.as(Role.READER)
                .urlEncodingEnabled(false)
                .get("/api/v1/metrics/" + metric + "/contributions?period=" + period + "&counted=" + counted
                        + "&organization=" + staff.organization() + "&asOf="
                        + URLEncoder.encode(asOf, StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
