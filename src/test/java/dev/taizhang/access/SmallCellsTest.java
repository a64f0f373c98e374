package dev.taizhang.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Headcounts in which one or two people could be recognised stay in the organisation that recorded them. */
@QuarkusTest
class SmallCellsTest {

    private Staff above;
    private Staff own;

    @BeforeEach
    void hire() {
        above = Staff.hired();
        own = Staff.below(above.organization());
    }

    @Test
    void aSegmentOfTwoIsShownToItsOwnOrganizationAlone() {
        Entered meeting = meeting();
        for (RequestSpecification inside : List.of(own.as(Role.READER), own.as(Role.SUPERVISOR), above.clerk())) {
            inside.get(meeting.path())
                    .then()
                    .statusCode(200)
                    .body("headcounts.onsite", equalTo(List.of(7, 8, 2)))
                    .body("headcounts.suppressed", everyItem(nullValue()));
        }
        for (String path : List.of(meeting.path(), meeting.path() + "/versions", "/api/v1/meetings")) {
            String counts = path.equals(meeting.path()) ? "headcounts" : "items[0].headcounts";
            above.as(Role.READER)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(counts + "[0].onsite", equalTo(7))
                    .body(counts + "[0].online", equalTo(0))
                    .body(counts + "[0].suppressed", nullValue())
                    .body(counts + "[1].online", equalTo(11))
                    .body(counts + "[2].onsite", nullValue())
                    .body(counts + "[2].suppressed", equalTo(true));
        }
    }

    @Test
    void tablesShowThatThereAreFewerThanThree() {
        meeting();
        csv(own.as(Role.READER), "/api/v1/meetings").then().body(containsString("团员 / 2 / 0"));
        csv(above.as(Role.READER), "/api/v1/meetings")
                .then()
                .body(containsString("干部 / 7 / 0; 党员 / 8 / 11; 团员 / <3 / 0"))
                .body(not(containsString("团员 / 2")));
        lecture(34, 32, 2);
        String row = csv(above.as(Role.READER), "/api/v1/lectures").asString();
        assertEquals(2, row.split("<3", -1).length - 1, row);
    }

    @Test
    void whatCouldBeHadBySubtractionGoesWithIt() {
        Entered small = lecture(34, 32, 2);
        Entered none = lecture(34, 34, 0);
        own.as(Role.READER).get(small.path()).then().body("onsite", equalTo(32)).body("online", equalTo(2));
        above.as(Role.READER)
                .get(small.path())
                .then()
                .body("attendance", equalTo(34))
                .body("onsite", nullValue())
                .body("online", nullValue())
                .body("suppressed", equalTo(true));
        above.as(Role.READER)
                .get(none.path())
                .then()
                .body("onsite", equalTo(34))
                .body("online", equalTo(0))
                .body("suppressed", equalTo(false));
    }

    @Test
    void theEntityTagTellsTheTwoAnswersApart() {
        Entered meeting = meeting();
        assertNotEquals(
                own.as(Role.READER).get(meeting.path()).header("ETag"),
                above.as(Role.READER).get(meeting.path()).header("ETag"));
    }

    @Test
    void partsOfAFigureAreWithheldWithTheNextSmallestAndTheTotalIsNot() {
        confirmed(2, "2022-02-01");
        confirmed(9, "2022-05-01");
        confirmed(40, "2022-08-01");
        JsonPath shown = value(own.as(Role.READER));
        assertEquals(51, shown.getInt("value"));
        assertEquals(List.of(2, 9, 40, 0), shown.getList("breakdowns.quarter.value"));
        for (Role role : List.of(Role.READER, Role.STATISTICS)) {
            JsonPath outside = value(above.as(role));
            assertEquals(51, outside.getInt("value"));
            assertEquals(java.util.Arrays.asList(null, null, 40, 0), outside.getList("breakdowns.quarter.value"));
            assertEquals(true, outside.getBoolean("breakdowns.quarter[0].suppressed"));
            csv(above.as(role), question()).then().body(containsString("<3"));
        }
        above.as(Role.READER)
                .get("/api/v1/aggregated-reports/" + own.organization() + "/2022")
                .then()
                .body("figures.LECTURE_ATTENDANCE.breakdowns.quarter.value", hasItems(null, 40))
                .body("figures.LECTURE_LEADING_SESSIONS.breakdowns.quarter.value", equalTo(List.of(1, 1, 1, 0)));
        above.as(Role.READER)
                .accept("text/html")
                .get("/api/v1/aggregated-reports/" + own.organization() + "/2022")
                .then()
                .statusCode(200)
                .body(containsString("&lt;3"));
    }

    private String question() {
        return "/api/v1/metrics/LECTURE_ATTENDANCE/values?period=2022&by=quarter&organization=" + own.organization();
    }

    private JsonPath value(RequestSpecification as) {
        return as.get(question()).then().statusCode(200).extract().jsonPath();
    }

    private static io.restassured.response.Response csv(RequestSpecification as, String path) {
        return as.accept("text/csv").get(path);
    }

    private Entered meeting() {
        return Entered.confirmed(
                "meetings",
                own,
                Bodies.with(
                        Bodies.meeting(own.organization()),
                        "headcounts",
                        List.of(count("CADRE", 7, 0), count("MEMBER", 8, 11), count("LEAGUE", 2, 0))));
    }

    private static Map<String, Object> count(String segment, int onsite, int online) {
        return Map.of("segment", segment, "onsite", onsite, "online", online);
    }

    private Entered lecture(int attendance, int onsite, int online) {
        return Entered.draft("lectures", own, body(attendance, onsite, online, "2022-04-01"));
    }

    private void confirmed(int attendance, String day) {
        Entered.confirmed("lectures", own, body(attendance, attendance, 0, day));
    }

    private Map<String, Object> body(int attendance, int onsite, int online, String day) {
        Map<String, Object> body = new HashMap<>(Bodies.lecture(own.organization()));
        body.put("attendance", attendance);
        body.put("onsite", onsite);
        body.put("online", online);
        body.put("heldOn", day);
        return body;
    }
}
