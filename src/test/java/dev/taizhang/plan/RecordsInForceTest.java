package dev.taizhang.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first records of a span are found by the day their version of that time says. */
@QuarkusTest
class RecordsInForceTest {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    @Inject
    RecordsInForce records;

    @Inject
    ProblemLedger problems;

    @Inject
    EntityManager entities;

    @Inject
    OfficeClock clock;

    @Test
    void theFirstAreFoundInTheirOrder() {
        Staff staff = Staff.hired();
        for (String day : List.of("2022-10-12", "2022-10-10", "2022-10-11", "2021-12-31", "2023-01-01")) {
            Entered.confirmed("problems", staff, problem(staff, day));
        }
        Entered.draft("problems", staff, problem(staff, "2022-10-09"));
        assertEquals(List.of("2022-10-10", "2022-10-11"), days(staff, START, END, clock.now(), 2));
        assertEquals(List.of("2022-10-10", "2022-10-11", "2022-10-12"), days(staff, START, END, clock.now(), 9));
    }

    @Test
    void anAmendedRecordStandsAtTheDayOfTheVersionAskedAbout() {
        Staff staff = Staff.hired();
        Entered problem = Entered.confirmed("problems", staff, problem(staff, "2022-10-10"));
        Instant before = clock.now();
        problem.step(staff.clerk(), "amendments", Map.of("reason", "日期有误", "content", problem(staff, "2021-05-05")))
                .statusCode(201);
        // What is not confirmed yet changes nothing.
        assertEquals(List.of("2022-10-10"), days(staff, START, END, clock.now(), 9));
        problem.submitted().confirmed();
        LocalDate lastYear = START.minusYears(1);
        assertEquals(List.of("2022-10-10"), days(staff, START, END, before, 9));
        assertEquals(List.of(), days(staff, lastYear, END.minusYears(1), before, 9));
        assertEquals(List.of(), days(staff, START, END, clock.now(), 9));
        assertEquals(List.of("2021-05-05"), days(staff, lastYear, END.minusYears(1), clock.now(), 9));
    }

    @Test
    void rowsOfEarlierReleasesAreFilledWithWhatIsWrittenToday() throws IOException {
        Staff staff = Staff.hired();
        for (String ledger :
                List.of("meetings", "lectures", "activities", "channels", "articles", "source-documents")) {
            Entered.draft(ledger, staff);
        }
        for (String ledger : List.of("topics", "themes", "programmes", "venues", "key-dates")) {
            Entered.draft(ledger, staff);
        }
        Entered.draft("problems", staff, problem(staff, "2022-10-10"));
        for (String period : List.of("2022", "2022-S2", "2022-Q3", "2022-M05", "2022-02-03/2022-03-04")) {
            Entered.draft("targets", staff, target(staff, period));
            for (String day : List.of("2021-12-20", "2022-02-20", "2023-01-15")) {
                Entered.draft("planned-measures", staff, measure(staff, period, day));
            }
        }
        List<String> fills = List.of(fill("V90__record_version_day.sql"), fill("V226__planned_measure_day.sql"));
        QuarkusTransaction.begin();
        try {
            List<?> written = days();
            entities.createNativeQuery("UPDATE record_version SET kind = '', organization_id = '', event_date = NULL")
                    .executeUpdate();
            fills.forEach(fill -> entities.createNativeQuery(fill).executeUpdate());
            assertFalse(written.isEmpty());
            assertEquals(written, days());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<String> days(Staff staff, LocalDate from, LocalDate to, Instant asOf, int limit) {
        return records.find(problems, Set.of(staff.organization()), from, to, asOf, limit).stream()
                .map(found -> found.day().toString())
                .toList();
    }

    /** Of the ledgers that earlier releases had. */
    private List<?> days() {
        return entities.createNativeQuery("""
                        SELECT CONCAT_WS('|', id, kind, organization_id, event_date) FROM record_version
                         WHERE kind NOT IN ('OBLIGATION_RULE', 'PLAN') ORDER BY id""", String.class).getResultList();
    }

    /** The first statement of a migration that fills rows. */
    private static String fill(String migrationFile) throws IOException {
        try (InputStream file = RecordsInForceTest.class.getResourceAsStream("/db/migration/" + migrationFile)) {
            String migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(migration.split(";"))
                    .map(statement -> statement.replaceAll("(?m)^--.*$", "").strip())
                    .filter(statement -> statement.startsWith("UPDATE"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<String, Object> measure(Staff staff, String period, String plannedOn) {
        return Bodies.with(
                Bodies.with(AnyRecord.body("planned-measures", staff.organization()), "period", period),
                "plannedOn",
                plannedOn);
    }

    private static Map<String, Object> problem(Staff staff, String day) {
        return Map.of(
                "organization",
                staff.organization(),
                "title",
                "信息报送不够及时",
                "statement",
                "第三季度信息报送数量偏少。",
                "identifiedOn",
                day);
    }

    private static Map<String, Object> target(Staff staff, String period) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", staff.organization());
        body.put("metric", "BRIEF_ISSUED");
        body.put("period", period);
        body.put("value", 12);
        return body;
    }
}
