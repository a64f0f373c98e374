package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import dev.taizhang.support.Trail;
import dev.taizhang.support.Trail.Digests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a change changed is proved by digests: those of the demo year, and of whatever ran before, have them. */
@QuarkusTest
class TrailDigestsTest {

    /** What changed nothing, and what tests write by themselves. */
    private static final String CHANGES =
            " FROM audit_event WHERE outcome = 'DONE' AND revision > 0 AND action NOT LIKE '%SAMPLE%'";

    /** Actions of the demo year by which every machine of it moves. */
    private static final Set<String> OF_THE_YEAR = Set.of(
            "MEETING_CONFIRMED",
            "ARTICLE_PUBLICATION_ENTERED",
            "ARTICLE_PUBLICATION_CONFIRMED",
            "ARTICLE_PICKUP_CONFIRMED",
            "FINDING_CONFIRMED",
            "FINDING_CLOSED",
            "ACTION_ITEM_CONFIRMED",
            "ACTION_ITEM_EVIDENCE_ADDED",
            "ACTION_ITEM_VERIFICATION_PASSED",
            "ACTION_ITEM_CLOSED",
            "REPORT_CONFIRMED");

    @Inject
    DataSource pool;

    @Test
    void noChangeIsWithoutADigest() throws SQLException {
        assertEquals(Set.of(), actions(" AND before_digest IS NULL AND after_digest IS NULL"));
        Set<String> all = actions("");
        assertTrue(all.containsAll(OF_THE_YEAR), () -> missing(all));
    }

    @Test
    void stepsOfRecordsHaveThemOnBothSides() throws SQLException {
        String steps = List.of(
                        "%\\_SUBMITTED",
                        "%\\_RETURNED",
                        "%\\_CONFIRMED",
                        "%\\_CONFIRMED\\_ALONE",
                        "%\\_VOIDED",
                        "ARTICLE\\_PASSED\\_%",
                        "%\\_PUBLICATION\\_WITHDRAWN",
                        "FINDING\\_REMEDIATING",
                        "FINDING\\_CLOSED",
                        "ACTION\\_ITEM\\_CLOSED")
                .stream()
                .map(step -> "action LIKE '" + step + "'")
                .collect(Collectors.joining(" OR ", " AND (", ")"));
        assertFalse(actions(steps).isEmpty());
        assertEquals(Set.of(), actions(steps + " AND (before_digest IS NULL OR after_digest IS NULL)"));
    }

    @Test
    void aStepLeavesWhatWasSaidAndAnAmendmentDoesNot() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff).submitted().confirmed();
        Digests created = only("MEETING_CREATED", meeting.id());
        String said = created.after();
        assertEquals(new Digests(null, said), created);
        assertEquals(new Digests(said, said), only("MEETING_SUBMITTED", meeting.id()));
        assertEquals(new Digests(said, said), only("MEETING_CONFIRMED", meeting.id()));
        Map<String, Object> other = Bodies.meeting(staff.organization());
        other.put("title", "改过的题目");
        meeting.step(staff.clerk(), "amendments", Map.of("content", other, "reason", "更正"))
                .statusCode(201);
        meeting.submitted().confirmed();
        Digests amended = only("MEETING_AMENDED", meeting.id());
        assertEquals(said, amended.before());
        assertNotEquals(said, amended.after());
        List<Digests> confirmed = Trail.of(pool, "MEETING_CONFIRMED", meeting.id());
        assertEquals(Set.of(new Digests(said, said), amended), Set.copyOf(confirmed));
    }

    private Digests only(String action, String id) {
        List<Digests> found = Trail.of(pool, action, id);
        assertEquals(1, found.size(), action);
        return found.getFirst();
    }

    private Set<String> actions(String condition) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT action" + CHANGES + condition)) {
            Set<String> found = new TreeSet<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static String missing(Set<String> all) {
        Set<String> missing = new TreeSet<>(OF_THE_YEAR);
        missing.removeAll(all);
        return missing.toString();
    }
}
