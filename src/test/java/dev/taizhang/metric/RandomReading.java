package dev.taizhang.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An office with a branch that receives papers, corrects when, voids them, studies them, voids meetings and passes articles
 * at random through the API. It keeps its own books, and takes medians, coverage and rates from them the naive way.
 */
final class RandomReading {

    private static final String YEAR = "2022";
    private static final String MEDIAN = "STUDY_TIMELINESS_MEDIAN_DAYS";
    private static final String COVERAGE = "COVERAGE_ORG_RATE";
    private static final String FIRST_PASS = "FIRST_PASS_RATE";

    private final Random random;
    private final Staff office = Staff.hired();
    private final Staff branch = Staff.below(office.organization());
    private final List<Paper> papers = new ArrayList<>();
    private final Set<String> happened = new TreeSet<>();
    private final List<Study> studies = new ArrayList<>();
    private final Map<Staff, long[]> approvals = new HashMap<>();

    /** A confirmed paper; one that was voided can still be studied, but nothing counts from it. */
    private static final class Paper {

        private final Entered entered;
        private LocalDate received;
        private boolean voided;

        Paper(Entered entered, LocalDate received) {
            this.entered = entered;
            this.received = received;
        }
    }

    /** A confirmed meeting that studied a paper. */
    private record Study(Entered meeting, Staff staff, Paper paper, LocalDate on) {}

    /** What was answered, and what it was answered to. */
    record Answer(
            String metric,
            String organization,
            String asOf,
            @Nullable String value,
            @Nullable List<Integer> lags,
            @Nullable Integer numerator,
            @Nullable Integer denominator) {}

    RandomReading(long seed) {
        random = new Random(seed);
    }

    void doSomething() {
        int what = random.nextInt(12);
        if (papers.isEmpty() || what < 3) {
            receive();
        } else if (what < 6) {
            study();
        } else if (what < 8) {
            correct(papers.get(random.nextInt(papers.size())));
        } else if (what == 8) {
            voidPaper(papers.get(random.nextInt(papers.size())));
        } else if (what == 9 && !studies.isEmpty()) {
            happened.add("MEETING_VOIDED");
            studies.remove(random.nextInt(studies.size()))
                    .meeting()
                    .step(office.approver(), "void", Map.of("reason", "重复"))
                    .statusCode(200);
        } else {
            approve();
        }
    }

    /** What else than being entered has happened to records so far. */
    Set<String> happened() {
        return happened;
    }

    private void receive() {
        LocalDate day = anyDay();
        papers.add(new Paper(Entered.confirmed("source-documents", office, paper(day)), day));
    }

    /** It came in on another day; what was studied before that day no longer followed it. */
    private void correct(Paper paper) {
        if (!paper.voided) {
            LocalDate day = random.nextBoolean() ? anyDay() : paper.received.plusDays(random.nextInt(60) - 30L);
            paper.entered
                    .step(office.clerk(), "amendments", Map.of("reason", "收文日期有误", "content", paper(day)))
                    .statusCode(201);
            paper.entered.submitted().confirmed();
            paper.received = day;
            happened.add(studied(paper) ? "STUDIED_PAPER_CORRECTED" : "PAPER_CORRECTED");
        }
    }

    private void voidPaper(Paper paper) {
        if (!paper.voided) {
            paper.entered
                    .step(office.approver(), "void", Map.of("reason", "重复登记"))
                    .statusCode(200);
            paper.voided = true;
            happened.add(studied(paper) ? "STUDIED_PAPER_VOIDED" : "PAPER_VOIDED");
        }
    }

    private boolean studied(Paper paper) {
        return studies.stream().anyMatch(study -> study.paper().equals(paper));
    }

    private LocalDate anyDay() {
        return LocalDate.of(2021, 12, 1).plusDays(random.nextInt(390));
    }

    private Map<String, Object> paper(LocalDate received) {
        Map<String, Object> body = new HashMap<>(Bodies.document(office.organization()));
        body.put("releasedOn", received.minusDays(3).toString());
        body.put("receivedOn", received.toString());
        return body;
    }

    private void study() {
        Staff staff = anyone();
        Paper paper = papers.get(random.nextInt(papers.size()));
        LocalDate on = paper.received.plusDays(random.nextInt(60));
        Map<String, Object> body = new HashMap<>(Bodies.meeting(staff.organization()));
        body.put("heldOn", on.toString());
        body.put("decisions", List.of());
        body.put("agenda", List.of(Map.of("no", 1, "kind", "STUDY", "sourceDocument", paper.entered.id())));
        studies.add(new Study(Entered.confirmed("meetings", staff, body), staff, paper, on));
    }

    private void approve() {
        Staff staff = anyone();
        boolean returned = random.nextBoolean();
        Entered article = Entered.draft("articles", staff).submitted();
        if (returned) {
            Press.review(article, staff, Role.REVIEWER_FIRST, "RETURN", "请补充").statusCode(200);
            article.submitted();
        }
        for (Role role : List.of(Role.REVIEWER_FIRST, Role.REVIEWER_SECOND, Role.REVIEWER_FINAL)) {
            Press.review(article, staff, role, "PASS", null).statusCode(200);
        }
        long[] counts = approvals.computeIfAbsent(staff, key -> new long[2]);
        counts[0] += returned ? 0 : 1;
        counts[1]++;
    }

    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (Staff staff : List.of(office, branch)) {
            for (String metric : List.of(MEDIAN, COVERAGE, FIRST_PASS)) {
                answers.add(answer(metric, staff.organization(), null));
            }
        }
        return answers;
    }

    Answer again(Answer earlier) {
        return answer(earlier.metric(), earlier.organization(), earlier.asOf());
    }

    void assertFiguresAreWhatTheRecordsSay() {
        for (Staff staff : List.of(office, branch)) {
            String organization = staff.organization();
            List<Integer> lags = lags(staff);
            Answer median = answer(MEDIAN, organization, null);
            assertEquals(lags, median.lags());
            assertEquals(middle(lags), median.value());
            Answer coverage = answer(COVERAGE, organization, null);
            assertEquals((int) inside(staff).stream().filter(this::worked).count(), coverage.numerator());
            assertEquals(inside(staff).size(), coverage.denominator());
            Answer passes = answer(FIRST_PASS, organization, null);
            assertEquals((int) approved(staff, 0), passes.numerator());
            assertEquals((int) approved(staff, 1), passes.denominator());
        }
    }

    void assertTracesAreWhatTheFiguresWereTakenFrom() {
        for (Answer answer : answers()) {
            JsonPath items = reader().queryParam("asOf", answer.asOf())
                    .get("/api/v1/metrics/" + answer.metric() + "/contributions?limit=200&period="
                            + period(answer.metric()) + "&organization=" + answer.organization())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Integer> amounts = items.getList("items.amount", Integer.class);
            if (answer.metric().equals(MEDIAN)) {
                assertEquals(answer.lags(), amounts.stream().sorted().toList());
            } else if (answer.metric().equals(FIRST_PASS)) {
                assertEquals(
                        answer.numerator(),
                        items.getList("items.findAll { it.part == 'NUMERATOR' }")
                                .size());
                assertEquals(
                        answer.denominator(),
                        items.getList("items.findAll { it.part == 'DENOMINATOR' }")
                                .size());
            }
        }
    }

    private List<Integer> lags(Staff top) {
        Map<String, Integer> first = new TreeMap<>();
        for (Study study : studies) {
            Paper paper = study.paper();
            boolean follows = !paper.voided && !study.on().isBefore(paper.received);
            if (follows && inside(top).contains(study.staff()) && paper.received.getYear() == Integer.parseInt(YEAR)) {
                first.merge(paper.entered.id(), (int) ChronoUnit.DAYS.between(paper.received, study.on()), Math::min);
            }
        }
        return first.values().stream().sorted().toList();
    }

    private static @Nullable String middle(List<Integer> sorted) {
        int size = sorted.size();
        return size == 0 ? null : String.valueOf((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0);
    }

    private boolean worked(Staff staff) {
        return studies.stream()
                .anyMatch(study -> study.staff().equals(staff) && study.on().getYear() == Integer.parseInt(YEAR));
    }

    private long approved(Staff top, int which) {
        return inside(top).stream()
                .mapToLong(staff -> approvals.getOrDefault(staff, new long[2])[which])
                .sum();
    }

    private List<Staff> inside(Staff top) {
        return top.equals(office) ? List.of(office, branch) : List.of(branch);
    }

    private Answer answer(String metric, String organization, @Nullable String asOf) {
        RequestSpecification request = asOf == null ? reader() : reader().queryParam("asOf", asOf);
        JsonPath value = request.get("/api/v1/metrics/" + metric + "/values?period=" + period(metric) + "&organization="
                        + organization)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Answer(
                metric,
                organization,
                value.getString("asOf"),
                value.getString("value"),
                value.getList("lags", Integer.class),
                value.getObject("numerator", Integer.class),
                value.getObject("denominator", Integer.class));
    }

    /** Articles are approved while the test runs. */
    private static String period(String metric) {
        // Articles are approved on the day of the test.
        int year = Year.now(ZoneId.of("Asia/Shanghai")).getValue();
        return metric.equals(FIRST_PASS) ? (year - 4) + "-01-01/" + (year + 4) + "-12-31" : YEAR;
    }

    private Staff anyone() {
        return random.nextBoolean() ? office : branch;
    }

    private RequestSpecification reader() {
        return office.as(Role.READER);
    }
}
