package dev.taizhang.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bureau with three branches that does anything at random through the API and moves a branch now and then. It keeps its
 * own books of what must count, the naive way.
 */
final class RandomOffice {

    private static final String PERIOD = "2022";
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);

    private final Random random;
    private final Staff bureau;
    private final List<Staff> branches;
    private final RandomBooks records;
    private final RandomArticles articles;
    private final List<String> sums;
    private final List<String> metrics;

    /** What was answered and what it was answered to; the figure as it was written, with its breakdowns. */
    record Answer(
            String metric, String organization, @Nullable LocalDate through, String asOf, String value, String parts) {

        static Answer of(String metric, String organization, @Nullable LocalDate through, JsonPath figure) {
            return new Answer(
                    metric,
                    organization,
                    through,
                    figure.getString("asOf"),
                    Objects.toString(figure.get("value")),
                    Objects.toString(figure.get("breakdowns")));
        }
    }

    private RandomOffice(long seed) {
        random = new Random(seed);
        bureau = Staff.hired();
        branches = List.of(
                Staff.below(bureau.organization()),
                Staff.below(bureau.organization()),
                Staff.below(bureau.organization()));
        List<Staff> all = new ArrayList<>(branches);
        all.add(bureau);
        records = new RandomRecords(random, all);
        articles = new RandomArticles(random, all);
        JsonPath known = reader().get("/api/v1/metrics?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        metrics = known.getList("items.code", String.class);
        sums = known.getList("items.findAll { it.versions[0].kind == 'SUM' }.code", String.class);
    }

    static RandomOffice begin(long seed) {
        return new RandomOffice(seed);
    }

    void doSomething() {
        int what = random.nextInt(20);
        if (what == 0) {
            move();
        } else if (what < 10) {
            records.doSomething();
        } else {
            articles.doSomething();
        }
    }

    /** What has happened to articles so far. */
    Set<String> happened() {
        return articles.happened();
    }

    /** All figures of now, each with the instant it was given for, of today or through a day in the year. */
    List<Answer> answers() {
        LocalDate through =
                random.nextBoolean() ? null : LocalDate.of(2022, 1, 15).plusDays(random.nextInt(400));
        List<Answer> answers = new ArrayList<>();
        for (String metric : metrics) {
            for (String organization : organizations()) {
                answers.add(Answer.of(metric, organization, through, figure(metric, organization, through, null)));
            }
        }
        return answers;
    }

    /** What is answered now to a question of then. */
    Answer again(Answer answer) {
        return Answer.of(
                answer.metric(),
                answer.organization(),
                answer.through(),
                figure(answer.metric(), answer.organization(), answer.through(), answer.asOf()));
    }

    void assertFiguresAreWhatTheRecordsSay() {
        for (Answer answer : summed()) {
            LocalDate through = answer.through() == null ? LocalDate.now(java.time.ZoneOffset.UTC) : answer.through();
            Set<String> subtree = subtree(answer.organization(), answer.through());
            long naive = records.naive(answer.metric(), subtree, FIRST_DAY, LAST_DAY, through)
                    + articles.naive(answer.metric(), subtree, FIRST_DAY, LAST_DAY, through);
            assertEquals(Long.toString(naive), answer.value(), answer.toString());
        }
    }

    void assertTracesSumToFigures() {
        for (Answer answer : summed()) {
            String path = "/api/v1/metrics/" + answer.metric() + "/contributions?limit=3" + basis(answer);
            long sum = 0;
            @Nullable String cursor = null;
            do {
                JsonPath page = got(cursor == null ? path : path + "&cursor=" + encoded(cursor));
                for (int amount : page.getList("items.amount", Integer.class)) {
                    sum += amount;
                }
                cursor = page.getString("next");
            } while (cursor != null);
            assertEquals(answer.value(), Long.toString(sum), answer.toString());
        }
    }

    void assertBreakdownsAddUp() {
        for (Answer answer : summed()) {
            Map<String, List<Map<String, Object>>> breakdowns = figure(
                            answer.metric(), answer.organization(), answer.through(), answer.asOf())
                    .getMap("breakdowns");
            breakdowns.forEach((name, parts) -> assertEquals(
                    answer.value(),
                    Long.toString(parts.stream()
                            .mapToLong(part -> Long.parseLong(String.valueOf(part.get("value"))))
                            .sum()),
                    name + " of " + answer));
        }
    }

    private List<Answer> summed() {
        return answers().stream()
                .filter(answer -> sums.contains(answer.metric()))
                .toList();
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

    /** Ids of the subtree on a day, as the tree is known now. */
    private Set<String> subtree(String organization, @Nullable LocalDate on) {
        return Set.copyOf(SignedIn.admin()
                .get("/api/v1/organizations?limit=200&subtree=" + organization + (on == null ? "" : "&on=" + on))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class));
    }

    private JsonPath figure(String metric, String organization, @Nullable LocalDate through, @Nullable String asOf) {
        // What is no sum cannot be asked for in parts.
        String by = sums.contains(metric) ? "&by=organization,quarter,month" : "";
        return got("/api/v1/metrics/" + metric + "/values?"
                + basis(organization, through, asOf).substring(1) + by);
    }

    private static String basis(Answer answer) {
        return basis(answer.organization(), answer.through(), answer.asOf());
    }

    private static String basis(String organization, @Nullable LocalDate through, @Nullable String asOf) {
        return "&period=" + PERIOD + "&organization=" + organization
                + (through == null ? "" : "&through=" + through)
                + (asOf == null ? "" : "&asOf=" + encoded(asOf));
    }

    private JsonPath got(String path) {
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

    private RequestSpecification reader() {
        return bureau.as(Role.READER);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
