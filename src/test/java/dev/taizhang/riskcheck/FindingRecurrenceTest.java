package dev.taizhang.riskcheck;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings that come again, how they are rated, and when an accepted one is open again. */
@QuarkusTest
class FindingRecurrenceTest {

    private static final int OTHERS = 12;

    @Inject
    FindingRepository repository;

    @Inject
    EntityManager entities;

    private Staff staff;
    private String template;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        template = Checks.confirmedTemplate(staff);
    }

    @Test
    void theSameItemFailingAgainWithinTwelveMonthsIsLinkedToTheOneBefore() {
        Entered first = found("2022-03-17");
        assertEquals(false, first.shown().getBoolean("recurring"));
        Entered second = found("2023-03-17");
        staff.clerk()
                .get(second.path())
                .then()
                .body("recurring", equalTo(true))
                .body("recurrenceOf", equalTo(first.id()));
        Entered late = Checks.finding(check(staff, "2024-03-18"), staff);
        staff.clerk().get(late.path()).then().body("recurring", equalTo(false)).body("recurrenceOf", nullValue());
    }

    @Test
    void anotherItemAnotherTemplateOrAnotherOrganisationIsNoRecurrence() {
        found("2022-03-17");
        Entered check = check(staff, "2022-06-17");
        Entered.post(staff.clerk(), check.path() + "/findings", null, Checks.finding(2))
                .statusCode(201)
                .body("recurring", equalTo(false));
        assertEquals(false, Checks.finding(Checks.draft(staff), staff).shown().getBoolean("recurring"));
        Staff below = Staff.below(staff.organization());
        assertEquals(
                false, Checks.finding(check(below, "2022-06-18"), below).shown().getBoolean("recurring"));
    }

    @Test
    void aDismissedFindingIsNotRepeated() {
        Entered check = check(staff, "2022-03-17");
        Entered first = Checks.finding(check, staff);
        check.submitted().confirmed();
        first.step(staff.approver(), "dismissal", Map.of("reason", "不属实")).statusCode(200);
        assertEquals(
                false, Checks.finding(check(staff, "2022-06-17"), staff).shown().getBoolean("recurring"));
    }

    @Test
    void whatIsEnteredLateIsRepeatedByWhatCameAfterItAndComesAndGoesWithItsCheck() {
        Entered later = found("2022-11-20");
        String seen = later.etag();
        Entered check = check(staff, "2022-11-05");
        Entered earlier = Checks.finding(check, staff);
        repeats(later, null);
        check.submitted().confirmed();
        repeats(later, earlier);
        repeats(earlier, null);
        assertEquals(
                200,
                staff.clerk().header("If-None-Match", seen).get(later.path()).statusCode());
        staff.clerk()
                .get("/api/v1/findings?from=2022-11-20&to=2022-11-20")
                .then()
                .body("items.recurrenceOf", contains(earlier.id()));
        check.step(staff.approver(), "void", Map.of("reason", "误录")).statusCode(200);
        repeats(later, null);
    }

    @Test
    void whatTurnedOutToBeNoneIsRepeatedNoLonger() {
        Entered first = found("2022-03-17");
        Entered second = found("2022-06-17");
        Entered third = found("2022-09-17");
        repeats(third, second);
        second.step(staff.approver(), "dismissal", Map.of("reason", "不属实")).statusCode(200);
        repeats(third, first);
    }

    @Test
    void anEarlierFindingThatIsNamedIsRepeatedHoweverLongAgo() {
        Entered first = found("2021-01-17");
        Entered check = check(staff, "2022-03-17");
        String id = Entered.post(
                        staff.clerk(),
                        check.path() + "/findings",
                        null,
                        Bodies.with(Checks.finding(1), "recurrenceOf", first.id()))
                .statusCode(201)
                .extract()
                .path("id");
        Entered second = Entered.known("findings", staff, id);
        repeats(second, first);
        first.step(staff.approver(), "dismissal", Map.of("reason", "不属实")).statusCode(200);
        repeats(second, null);
    }

    @Test
    void isNotNamedToWhoActsOnItAndMayNotReadTheEarlierOne() {
        Entered first = found("2022-03-17");
        Entered second = found("2022-06-17");
        Staff acting = Staff.below(staff.organization());
        Map<String, Object> item = Checks.item(staff, "FINDING", second.id(), acting.organization());
        Checks.confirmedItem(staff, Bodies.with(item, "due", "2022-12-15"));
        acting.as(Role.READER).get(first.path()).then().statusCode(404);
        acting.as(Role.READER)
                .get(second.path())
                .then()
                .statusCode(200)
                .body("recurring", equalTo(true))
                .body("recurrenceOf", nullValue());
        repeats(second, first);
    }

    @Test
    void isFoundWithoutReadingWhatOtherOfficesFound() {
        found("2022-03-17");
        Entered second = found("2022-06-17");
        long before = rowsRead(second);
        Staff below = Staff.below(staff.organization());
        for (int no = 0; no < OTHERS; no++) {
            Checks.finding(check(below, "2022-04-17"), below);
        }
        assertTrue(rowsRead(second) < before + OTHERS, "each of the others was read");
    }

    @Test
    void theOfficeThatKeepsWhatIsRepeatedReadsItWithoutItsReaders() {
        Staff acting = Staff.below(staff.organization());
        found("2022-03-17");
        for (String day : List.of("2022-05-17", "2022-06-17", "2022-07-17", "2022-09-17")) {
            Map<String, Object> item = Checks.item(staff, "FINDING", found(day).id(), acting.organization());
            Checks.confirmedItem(staff, Bodies.with(item, "due", "2022-12-15"));
        }
        assertEquals(0, timesReadersWereRead(staff, 5), "the office of the records reads them as their host");
    }

    @Test
    void whoActsOnWhatIsRepeatedIsHeldAgainstTheReadersOfAllAtOnce() {
        Staff acting = Staff.below(staff.organization());
        List<Entered> repeated = new ArrayList<>();
        for (String day : List.of("2022-03-17", "2022-05-17", "2022-06-17", "2022-07-17", "2022-09-17")) {
            repeated.add(found(day));
            Map<String, Object> item =
                    Checks.item(staff, "FINDING", repeated.getLast().id(), acting.organization());
            Checks.confirmedItem(staff, Bodies.with(item, "due", "2022-12-15"));
        }
        acting.as(Role.READER)
                .get(repeated.getLast().path())
                .then()
                .body("recurrenceOf", equalTo(repeated.get(3).id()));
        assertEquals(0, timesReadersWereRead(acting, 5), "the readers were read record by record");
    }

    private long timesReadersWereRead(Staff reader, int shown) {
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        boolean before = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            long read = readersRead(statistics);
            reader.as(Role.READER)
                    .get("/api/v1/findings")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(shown));
            return readersRead(statistics) - read;
        } finally {
            statistics.setStatisticsEnabled(before);
        }
    }

    private static long readersRead(Statistics statistics) {
        return statistics
                .getCollectionStatistics("dev.taizhang.ledger.LedgerRecord.readers")
                .getFetchCount();
    }

    private long rowsRead(Entered finding) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long before = rowsRead();
            assertEquals(1, repository.repeated(List.of(finding.id())).size());
            return rowsRead() - before;
        });
    }

    private long rowsRead() {
        List<?> counters = entities.createNativeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'", Object[].class)
                .getResultList();
        return counters.stream()
                .map(Object[].class::cast)
                .mapToLong(counter -> Long.parseLong(counter[1].toString()))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"1,1,LOW", "2,2,LOW", "1,5,MEDIUM", "3,3,MEDIUM", "2,5,HIGH", "4,4,HIGH", "4,5,CRITICAL", "5,5,CRITICAL"
    })
    void itsLevelIsThatOfItsRating(int likelihood, int impact, RiskLevel level) {
        assertEquals(level, RiskLevel.of(likelihood * impact));
    }

    @Test
    void anAcceptedRiskStandsOpenFromTheDayAfterItsLast() {
        LocalDate last = LocalDate.of(2022, 12, 31);
        assertEquals(FindingState.ACCEPTED, FindingState.ACCEPTED.on(last, last));
        assertEquals(FindingState.OPEN, FindingState.ACCEPTED.on(last.plusDays(1), last));
        assertEquals(FindingState.CLOSED, FindingState.CLOSED.on(last.plusDays(1), null));
    }

    private void repeats(Entered finding, @Nullable Entered earlier) {
        staff.clerk()
                .get(finding.path())
                .then()
                .statusCode(200)
                .body("recurring", equalTo(earlier != null))
                .body("recurrenceOf", equalTo(earlier == null ? null : earlier.id()));
    }

    /** A finding on the first item of a confirmed check of that day. */
    private Entered found(String checkedOn) {
        Entered check = check(staff, checkedOn);
        Entered finding = Checks.finding(check, staff);
        check.submitted().confirmed();
        return finding;
    }

    private Entered check(Staff by, String checkedOn) {
        return Entered.draft(
                "risk-checks", by, Bodies.with(Checks.check(by.organization(), template), "checkedOn", checkedOn));
    }
}
