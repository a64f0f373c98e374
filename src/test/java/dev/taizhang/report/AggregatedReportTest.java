package dev.taizhang.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The aggregated report: its forms, its digest, its entity tag, its refusals. */
@QuarkusTest
class AggregatedReportTest {

    private static final String DEMO = "/api/v1/aggregated-reports/ROOT/2022?asOf=2022-12-15T18:00:00%2B08:00";

    @Test
    void theSameInputHasTheSameDigestInBothLanguages() {
        String digest = digest(reader(), DEMO);
        assertEquals(digest, digest(reader(), DEMO));
        assertEquals(digest, digest(reader().header("Accept-Language", "en"), DEMO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/aggregated-reports/ROOT/2022?asOf=2022-06-30T18:00:00%2B08:00",
                "/api/v1/aggregated-reports/ROOT/2022-Q3?asOf=2022-12-15T18:00:00%2B08:00",
                "/api/v1/aggregated-reports/JGDW/2022?asOf=2022-12-15T18:00:00%2B08:00",
                "/api/v1/aggregated-reports/ROOT/2022?asOf=2022-12-15T18:00:00%2B08:00&through=2022-12-01"
            })
    void anotherInputHasAnotherDigest(String other) {
        assertNotEquals(digest(reader(), DEMO), digest(reader(), other));
    }

    @Test
    void whatOneReaderHasIsNotTakenForWhatAnotherMaySee() {
        Staff staff = Staff.hired();
        String target = "/api/v1/aggregated-reports/" + staff.organization() + "/2022";
        String etag = SignedIn.as(Role.STATISTICS, staff.organization())
                .get(target)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        staff.clerk().header("If-None-Match", etag).get(target).then().statusCode(200);
    }

    @Test
    void itIsNotSentAgainUntilSomethingChanges() {
        Staff staff = Staff.hired();
        String target = "/api/v1/aggregated-reports/" + staff.organization() + "/2022";
        String etag = staff.clerk().get(target).then().statusCode(200).extract().header("ETag");
        String before = digest(staff.clerk(), target);
        staff.clerk().header("If-None-Match", etag).get(target).then().statusCode(304);
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        staff.clerk()
                .header("If-None-Match", etag)
                .get(target)
                .then()
                .statusCode(200)
                .body("figures.STUDY_MEETING_COUNT.value", equalTo(1));
        assertNotEquals(before, digest(staff.clerk(), target));
    }

    @Test
    void sectionsAreInOrderAndNameTheirFigures() {
        JsonPath report = reader().urlEncodingEnabled(false).get(DEMO).jsonPath();
        assertEquals(
                "[STUDY, DUTY, PUBLISHING, ACTIVITY, FOLLOW_UP, LAST_YEAR]",
                report.getList("sections.code").toString());
        for (String code : report.<String>getList("sections.figures.flatten()")) {
            assertTrue(report.getBoolean("figures.containsKey('" + code + "')"), code);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh,理论学习,学习会", "en,Theoretical study,Study meetings"})
    void aPageToReadIsInTheLanguageOfItsReader(String language, String section, String figure) {
        reader().urlEncodingEnabled(false)
                .accept("text/html")
                .header("Accept-Language", language)
                .get(DEMO)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .body(containsString(section))
                .body(containsString(figure))
                .body(containsString("23"));
    }

    @Test
    void namesOnThePageAreTextAndNothingElse() {
        Staff staff = Staff.hired();
        Entered.put(
                        SignedIn.admin(),
                        "/api/v1/organizations/" + staff.organization(),
                        "*",
                        Map.of(
                                "name", "<script>alert(1)</script>",
                                "shortName", "x",
                                "type", "UNIT",
                                "from", "2022-01-01"))
                .statusCode(200);
        staff.clerk()
                .accept("text/html")
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2022")
                .then()
                .statusCode(200)
                .contentType("text/html; charset=UTF-8")
                .body(not(containsString("<script>alert")))
                .body(containsString("&lt;script&gt;"));
    }

    @Test
    void whatCannotBeAskedIsRefusedWithEveryFault() {
        reader().get("/api/v1/aggregated-reports/ROOT/2022-Q5?compare=tomorrow&through=2022-02-30")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("/period", "/compare", "/through"));
        reader().get("/api/v1/aggregated-reports/ROOT/2022?asOf=2150-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("code", equalTo("AS_OF_IN_FUTURE"));
        Staff.hired()
                .clerk()
                .get("/api/v1/aggregated-reports/ROOT/2022")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    private static String digest(RequestSpecification as, String target) {
        return as.urlEncodingEnabled(false)
                .get(target)
                .then()
                .statusCode(200)
                .body("digest", startsWith("sha-256:"))
                .extract()
                .path("digest");
    }

    private static RequestSpecification reader() {
        return SignedIn.with("reader", "taizhang-demo");
    }
}
