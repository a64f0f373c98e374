package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import dev.taizhang.support.Trail;
import dev.taizhang.support.Trail.Digests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

    /** Kinds of which something is brought through several steps here or by the demo year. */
    private static final Set<String> WITH_STEPS = Set.of(
            "ACCOUNT",
            "ACTION_ITEM",
            "ACTIVITY",
            "API_CLIENT",
            "ARTICLE",
            "FINDING",
            "LECTURE",
            "MEETING",
            "REPORT",
            "RISK_CHECK");

    /** What may be asked for without anything being different afterwards, or is told by the rows that follow. */
    private static final Set<String> PERHAPS_NOTHING = Set.of(
            "ACCOUNT_CHANGED",
            "API_CLIENT_CHANGED",
            "ORGANIZATION_CHANGED",
            "ORGANIZATION_MOVED",
            "POST_HANDED_OVER",
            "POST_TAKEN_OVER",
            "NOTICE_REPLAYED",
            "NOTICE_SUBSCRIPTION_CHANGED",
            "NOTICES_REPLAYED");

    private static final String CLOSED =
            "SELECT a.resource_id, a.before_digest, a.after_digest, s.holds_from, s.reason,"
                    + " s.holds_from = DATE(DATE_ADD(a.recorded_at, INTERVAL 8 HOUR)) AS same_day FROM audit_event a"
                    + " JOIN state_entry s ON s.record_id = a.resource_id AND s.state = 'CLOSED' AND s.brought_at = a.recorded_at"
                    + " WHERE a.action = 'FINDING_CLOSED'";

    private static final String CANCELLED = "SELECT a.resource_id, a.before_digest, a.after_digest, s.reason"
            + " FROM audit_event a JOIN state_entry s ON s.record_id = a.resource_id AND s.state = 'CANCELLED'"
            + " WHERE a.action = 'ACTION_ITEM_CANCELLED'";

    /** One row of the trail. */
    private record Step(
            String kind,
            String id,
            String action,
            @Nullable String before,
            @Nullable String after) {}

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
    void everyStepGoesOnFromTheOneBeforeIt() throws SQLException {
        Staff staff = Staff.hired();
        accounts(staff);
        Map<String, List<Step>> resources = new HashMap<>();
        walk(step -> resources
                .computeIfAbsent(step.kind() + " " + step.id(), _ -> new ArrayList<>())
                .add(step));
        Set<String> apart = new TreeSet<>();
        Set<String> kinds = new TreeSet<>();
        resources.values().stream().filter(steps -> steps.size() > 1).forEach(steps -> {
            kinds.add(steps.getFirst().kind());
            if (!isOneWay(steps) && !isBoundPastTheService(steps)) {
                apart.add(steps.stream().map(Step::action).toList().toString());
            }
        });
        assertEquals(Set.of(), apart);
        assertTrue(kinds.containsAll(WITH_STEPS), kinds::toString);
    }

    /** Whether each begins where one of the others ends, but for the first and the last; rows of one moment have no order. */
    private static boolean isOneWay(List<Step> steps) {
        Map<@Nullable String, Integer> open = new HashMap<>();
        for (Step step : steps) {
            open.merge(step.before(), 1, Integer::sum);
            open.merge(step.after(), -1, Integer::sum);
        }
        List<Integer> ends =
                open.values().stream().filter(count -> count != 0).sorted().toList();
        return ends.isEmpty() || ends.equals(List.of(-1, 1));
    }

    /** Where there is no provider of identities, tests bind an account by themselves to have it released. */
    private static boolean isBoundPastTheService(List<Step> steps) {
        List<String> actions = steps.stream().map(Step::action).toList();
        return actions.contains("ACCOUNT_RELEASED") && !actions.contains("ACCOUNT_BOUND");
    }

    @Test
    void everyStepThatChangesAnythingShows() throws SQLException {
        Set<String> equal = new TreeSet<>();
        walk(step -> {
            if (step.before() != null && step.before().equals(step.after())) {
                equal.add(step.action());
            }
        });
        equal.removeAll(PERHAPS_NOTHING);
        assertEquals(Set.of(), equal);
    }

    @Test
    void aStepTellsWhatComesWithIt() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff).submitted();
        Digests created = only("MEETING_CREATED", meeting.id());
        Digests submitted = only("MEETING_SUBMITTED", meeting.id());
        meeting.step(staff.approver(), "return", Map.of("reason", "请补充地点")).statusCode(200);
        String said = Trail.document(pool, meeting.id());
        assertEquals(Trail.step(null, "CREATED", said), created);
        assertEquals(Trail.step(created.after(), "SUBMITTED", said), submitted);
        Digests returned = only("MEETING_RETURNED", meeting.id());
        assertEquals(Trail.step(submitted.after(), "RETURNED", said, "请补充地点"), returned);
        assertNotEquals(Trail.step(submitted.after(), "RETURNED", said, "请补充时间"), returned);
    }

    @Test
    void theDayOnWhichAFindingWasClosedIsProved() throws SQLException {
        int closed = 0;
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(CLOSED);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String before = rows.getString("before_digest");
                String said = Trail.document(pool, rows.getString("resource_id"));
                String reason = rows.getString("reason");
                Digests told = Trail.step(before, "CLOSED", said, rows.getString("holds_from"), null, reason, null);
                Digests untold = Trail.step(before, "CLOSED", said, null, null, reason, null);
                // Where no day is told it is that of the row.
                Digests there = new Digests(before, rows.getString("after_digest"));
                assertTrue(
                        there.equals(told) || (there.equals(untold) && rows.getBoolean("same_day")), there::toString);
                closed++;
            }
        }
        assertTrue(closed > 0);
    }

    @Test
    void whyAnActionItemWasCancelledIsToldAsOfEveryState() throws SQLException {
        int cancelled = 0;
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(CANCELLED);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String before = rows.getString("before_digest");
                String said = Trail.document(pool, rows.getString("resource_id"));
                assertEquals(
                        Trail.step(before, "CANCELLED", said, null, null, rows.getString("reason"), null),
                        new Digests(before, rows.getString("after_digest")));
                cancelled++;
            }
        }
        assertTrue(cancelled > 0);
    }

    /** Something of what the demo year has none of. */
    private static void accounts(Staff staff) {
        String id = staff.as(Role.READER).get("/api/v1/me").path("accountId");
        Map<String, Object> other = Map.of(
                "postTitle",
                "别的岗位",
                "disabled",
                false,
                "password",
                "seven owls over a quiet harbour",
                "grants",
                List.of(Map.of("role", "CLERK", "organization", staff.organization())));
        Entered.put(SignedIn.admin(), "/api/v1/accounts/" + id, "*", other).statusCode(200);
        String client = Entered.post(
                        SignedIn.admin(),
                        "/api/v1/api-clients",
                        null,
                        Map.of(
                                "name",
                                "对接系统",
                                "grants",
                                List.of(Map.of("role", "STATISTICS", "organization", staff.organization()))))
                .statusCode(201)
                .extract()
                .path("client.id");
        Entered.post(SignedIn.admin(), "/api/v1/api-clients/" + client + "/keys", "*", Map.of())
                .statusCode(201);
    }

    /** Through what the rooms wrote; tests of the chain write rows of no room. */
    private void walk(Consumer<Step> looking) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT resource_kind, resource_id, action, before_digest, after_digest"
                                + CHANGES + " AND actor_id <> 'tester' ORDER BY recorded_at, id")) {
            while (rows.next()) {
                looking.accept(new Step(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
        }
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
