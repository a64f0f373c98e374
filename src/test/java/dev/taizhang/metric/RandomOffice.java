package dev.taizhang.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A bureau with three branches that does anything at random through the API: enters, submits, confirms, returns, amends,
 * voids, moves a branch. It keeps its own books of what must count, the naive way.
 */
final class RandomOffice {

    private static final String PERIOD = "2022";
    private static final List<String> METRICS = List.of("STUDY_MEETING_COUNT", "THEME_ACTIVITY_COUNT");

    private final Random random;
    private final Staff bureau;
    private final List<Staff> branches;
    private final List<Kept> kept = new ArrayList<>();

    /** What was answered and what it was answered to. */
    record Answer(String metric, String organization, String asOf, long value) {}

    /** A record and what its confirmed version says. */
    private static final class Kept {
        private final Entered entered;
        private final Staff staff;
        private final String ledger;
        private Map<String, Object> latest;
        private @Nullable Map<String, Object> counting;
        private State state = State.DRAFT;

        Kept(Entered entered, Staff staff, String ledger, Map<String, Object> body) {
            this.entered = entered;
            this.staff = staff;
            this.ledger = ledger;
            this.latest = body;
        }
    }

    private enum State {
        DRAFT,
        SUBMITTED,
        CONFIRMED,
        VOIDED
    }

    private RandomOffice(long seed) {
        random = new Random(seed);
        bureau = Staff.hired();
        branches = List.of(
                Staff.below(bureau.organization()),
                Staff.below(bureau.organization()),
                Staff.below(bureau.organization()));
    }

    static RandomOffice begin(long seed) {
        return new RandomOffice(seed);
    }

    void doSomething() {
        int what = random.nextInt(10);
        if (kept.isEmpty() || what < 3) {
            enter();
        } else if (what == 3) {
            move();
        } else {
            advance(kept.get(random.nextInt(kept.size())));
        }
    }

    /** The figures of now with the instant they were given for. */
    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (String metric : METRICS) {
            for (String organization : organizations()) {
                JsonPath value = value(metric, organization, null);
                answers.add(new Answer(metric, organization, value.getString("asOf"), value.getLong("value")));
            }
        }
        return answers;
    }

    long valueAsOf(Answer answer) {
        return value(answer.metric(), answer.organization(), answer.asOf()).getLong("value");
    }

    void assertFiguresAreWhatTheRecordsSay() {
        for (String metric : METRICS) {
            for (String organization : organizations()) {
                assertEquals(
                        naive(metric, subtree(organization)),
                        value(metric, organization, null).getLong("value"),
                        metric + " of " + organization);
            }
        }
    }

    void assertTracesSumToFigures() {
        for (Answer answer : answers()) {
            String path = "/api/v1/metrics/" + answer.metric() + "/contributions?limit=3&period=" + PERIOD
                    + "&organization=" + answer.organization() + "&asOf=" + encoded(answer.asOf());
            long sum = 0;
            @Nullable String cursor = null;
            do {
                JsonPath page = reader().urlEncodingEnabled(false)
                        .get(cursor == null ? path : path + "&cursor=" + encoded(cursor))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                for (int amount : page.getList("items.amount", Integer.class)) {
                    sum += amount;
                }
                cursor = page.getString("next");
            } while (cursor != null);
            assertEquals(answer.value(), sum, answer.toString());
        }
    }

    void assertBreakdownsAddUp() {
        for (Answer answer : answers()) {
            JsonPath value = value(answer.metric(), answer.organization(), answer.asOf());
            Map<String, List<Map<String, Object>>> breakdowns = value.getMap("breakdowns");
            breakdowns.forEach((name, parts) -> assertEquals(
                    answer.value(),
                    parts.stream()
                            .mapToLong(part -> Long.parseLong(String.valueOf(part.get("value"))))
                            .sum(),
                    name + " of " + answer));
        }
    }

    private void enter() {
        Staff staff = anyone();
        String ledger = random.nextBoolean() ? "meetings" : "activities";
        Map<String, Object> body = body(ledger, staff);
        kept.add(new Kept(Entered.draft(ledger, staff, body), staff, ledger, body));
    }

    private Map<String, Object> body(String ledger, Staff staff) {
        Map<String, Object> body = new HashMap<>(Bodies.of(ledger, staff.organization()));
        body.put(
                "heldOn",
                LocalDate.of(2021, 11, 1).plusDays(random.nextInt(480)).toString());
        if (ledger.equals("meetings")) {
            body.put("type", random.nextBoolean() ? "STUDY" : "OTHER");
            body.put("agenda", List.of(Map.of("no", 1, "kind", random.nextBoolean() ? "STUDY" : "DECISION")));
            body.put("decisions", List.of());
        } else {
            body.put("status", random.nextInt(4) == 0 ? "CANCELLED" : "HELD");
            body.put("sessions", 1 + random.nextInt(4));
            body.put("coHosts", coHosts(staff));
        }
        return body;
    }

    private List<String> coHosts(Staff lead) {
        Set<String> coHosts = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            coHosts.add(anyone().organization());
        }
        coHosts.remove(lead.organization());
        return List.copyOf(coHosts);
    }

    private void advance(Kept record) {
        switch (record.state) {
            case DRAFT -> {
                record.entered.submitted();
                record.state = State.SUBMITTED;
            }
            case SUBMITTED -> decide(record);
            case CONFIRMED -> amendOrVoid(record);
            case VOIDED ->
                record.entered.step(record.staff.clerk(), "submission", null).statusCode(409);
        }
    }

    private void decide(Kept record) {
        if (random.nextInt(4) == 0) {
            record.entered
                    .step(record.staff.approver(), "return", Map.of("reason", "请补充"))
                    .statusCode(200);
            record.state = State.DRAFT;
        } else {
            record.entered.confirmed();
            record.counting = record.latest;
            record.state = State.CONFIRMED;
        }
    }

    private void amendOrVoid(Kept record) {
        if (random.nextInt(3) == 0) {
            record.entered
                    .step(record.staff.approver(), "void", Map.of("reason", "重复"))
                    .statusCode(200);
            record.counting = null;
            record.state = State.VOIDED;
            return;
        }
        Map<String, Object> body = body(record.ledger, record.staff);
        record.entered
                .step(record.staff.clerk(), "amendments", Map.of("reason", "更正", "content", body))
                .statusCode(201);
        record.latest = body;
        record.state = State.DRAFT;
    }

    /** Between the bureau and one of its branches, so that subtrees differ from day to day. */
    private void move() {
        Staff moved = branches.getLast();
        Staff to = random.nextBoolean() ? bureau : branches.getFirst();
        String path = "/api/v1/organizations/" + moved.organization();
        String etag = SignedIn.admin().get(path).then().extract().header("ETag");
        String from = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(300)).toString();
        Entered.post(SignedIn.admin(), path + "/moves", etag, Map.of("parent", to.organization(), "from", from))
                .statusCode(201);
    }

    private long naive(String metric, Set<String> subtree) {
        long sum = 0;
        for (Kept record : kept) {
            Map<String, Object> body = record.counting;
            if (body != null
                    && String.valueOf(body.get("heldOn")).startsWith(PERIOD)
                    && NaiveCount.hosted(body, subtree)) {
                sum += NaiveCount.amount(metric, record.ledger, body);
            }
        }
        return sum;
    }

    /** Ids of the subtree of today, through which the figures of now are asked for. */
    private Set<String> subtree(String organization) {
        return Set.copyOf(SignedIn.admin()
                .get("/api/v1/organizations?limit=200&subtree=" + organization)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class));
    }

    private JsonPath value(String metric, String organization, @Nullable String asOf) {
        String path = "/api/v1/metrics/" + metric + "/values?by=organization,quarter,month&period=" + PERIOD
                + "&organization=" + organization + (asOf == null ? "" : "&asOf=" + encoded(asOf));
        return reader().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> organizations() {
        List<String> ids = new ArrayList<>(List.of(bureau.organization()));
        branches.forEach(branch -> ids.add(branch.organization()));
        return ids;
    }

    private Staff anyone() {
        int who = random.nextInt(branches.size() + 1);
        return who == 0 ? bureau : branches.get(who - 1);
    }

    private RequestSpecification reader() {
        return bureau.as(Role.READER);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
