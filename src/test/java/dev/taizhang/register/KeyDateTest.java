package dev.taizhang.register;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day of a year a key date falls. */
@QuarkusTest
class KeyDateTest {

    @ParameterizedTest
    @CsvSource({
        "rule:FIXED month:7 day:1,2022,2022-07-01",
        "rule:NTH_WEEKDAY month:5 nth:2 weekday:SUNDAY,2022,2022-05-08",
        "rule:NTH_WEEKDAY month:11 nth:-1 weekday:THURSDAY,2022,2022-11-24",
        "rule:NTH_WEEKDAY month:1 nth:5 weekday:MONDAY,2022,2022-01-31",
        "rule:SOLAR_TERM solarTerm:QINGMING,2022,2022-04-05"
    })
    void itsDayIsFoundByItsRule(String rule, String year, String day) {
        Staff staff = Staff.hired();
        Entered entry = Entered.draft("key-dates", staff, body(staff, rule));
        staff.clerk()
                .get(entry.path() + "/dates?fromYear=" + year + "&toYear=" + year)
                .then()
                .statusCode(200)
                .body("dates", equalTo(Map.of(year, day)));
    }

    @ParameterizedTest
    @CsvSource({"rule:FIXED month:2 day:29,2024", "rule:NTH_WEEKDAY month:2 nth:5 weekday:THURSDAY,2024"})
    void aYearWithoutThatDayIsLeftOut(String rule, String year) {
        Staff staff = Staff.hired();
        Entered entry = Entered.draft("key-dates", staff, body(staff, rule));
        staff.clerk()
                .get(entry.path() + "/dates?fromYear=2023&toYear=2024")
                .then()
                .statusCode(200)
                .body("dates", hasKey(year))
                .body("dates", not(hasKey("2023")));
    }

    @Test
    void whatDoesNotGoWithItsRuleIsRefusedAllAtOnce() {
        Staff staff = Staff.hired();
        Faulty.refused(
                "key-dates",
                staff,
                body(staff, "rule:FIXED day:31 month:4 solarTerm:QINGMING"),
                "/solarTerm NOT_WITH_RULE",
                "/day OUT_OF_RANGE");
        Faulty.refused(
                "key-dates",
                staff,
                body(staff, "rule:NTH_WEEKDAY nth:0 day:1"),
                "/month REQUIRED",
                "/weekday REQUIRED",
                "/nth INVALID_VALUE",
                "/day NOT_WITH_RULE");
        Faulty.refused("key-dates", staff, body(staff, "rule:SOLAR_TERM"), "/solarTerm REQUIRED");
    }

    @Test
    void aDayThatWasSetForAYearGoesBeforeTheRule() {
        Staff staff = Staff.hired();
        Map<String, Object> body = body(staff, "rule:SOLAR_TERM solarTerm:QINGMING");
        Entered entry = Entered.draft("key-dates", staff, Bodies.with(body, "set", List.of("2021-04-05")));
        staff.clerk()
                .get(entry.path() + "/dates?fromYear=2020&toYear=2022")
                .then()
                .body("dates", equalTo(Map.of("2020", "2020-04-04", "2021", "2021-04-05", "2022", "2022-04-05")));
    }

    @Test
    void aYearIsSetOnce() {
        Staff staff = Staff.hired();
        Map<String, Object> body = body(staff, "rule:SOLAR_TERM solarTerm:QINGMING");
        Faulty.refused(
                "key-dates", staff, Bodies.with(body, "set", List.of("2021-04-05", "2021-04-06")), "/set/1 DUPLICATE");
    }

    @Test
    void yearsOutsideTheCalendarAreRefused() {
        Staff staff = Staff.hired();
        Entered entry = Entered.draft("key-dates", staff, body(staff, "rule:SOLAR_TERM solarTerm:DONGZHI"));
        staff.clerk()
                .get(entry.path() + "/dates?fromYear=1899&toYear=2200")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/fromYear", "/toYear")));
        staff.clerk().get(entry.path() + "/dates").then().statusCode(400);
    }

    @Test
    void thoseOfTheDemoYearFallWhereItsActivitiesSay() {
        String listed = "items.find { it.externalKey == '%s' }";
        SignedIn.with("reader", "taizhang-demo")
                .get("/api/v1/key-dates?limit=200")
                .then()
                .statusCode(200)
                .body(listed.formatted("QINGMING") + ".solarTerm", equalTo("QINGMING"))
                .body(listed.formatted("QINGMING") + ".set", equalTo(List.of("2021-04-05")))
                .body(listed.formatted("MOTHERS_DAY") + ".nth", equalTo(2))
                .body(listed.formatted("PARTY_DAY"), hasEntry("state", "CONFIRMED"))
                .body(listed.formatted("PARTY_DAY") + ".month", equalTo(7));
    }

    private static Map<String, Object> body(Staff staff, String rule) {
        Map<String, Object> body = Bodies.without(Bodies.of("key-dates", staff.organization()), "rule");
        body = Bodies.without(Bodies.without(body, "month"), "day");
        for (String part : rule.split(" ", -1)) {
            String[] pair = part.split(":", 2);
            body = Bodies.with(
                    body, pair[0], pair[1].matches("-?[0-9]+") ? (Object) Integer.valueOf(pair[1]) : pair[1]);
        }
        return body;
    }
}
