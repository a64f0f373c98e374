package dev.taizhang.platform.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of parameters are named all at once, in words, and what cannot be given is refused. */
@QuarkusTest
class EveryFaultTest {

    private static final String REPORT = "/api/v1/aggregated-reports/ROOT/2022";

    @Test
    void everyParameterOfAFigureIsHeldAgainstItsRule() {
        reader().get(
                        "/api/v1/metrics/BRIEF_ISSUED/values?organization=ROOT&period=2022-M13&by=nope&compare=x&through=y")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations.field", hasItems("/period", "/by", "/compare", "/through"));
    }

    @Test
    void aPeriodInThePathIsNamedWithTheParameters() {
        reader().get("/api/v1/aggregated-reports/ROOT/2022-M13?compare=x&asOf=y&through=z&foo=1")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("/period", "/compare", "/asOf", "/through", "/foo"));
    }

    @Test
    void whatIsMissingOrInTheFutureIsNamedWithTheRest() {
        reader().get("/api/v1/metrics/BRIEF_ISSUED/values?by=nope&asOf=2150-01-01T00:00:00Z&through=3000-01-01")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations.field", hasItems("/organization", "/period", "/by", "/asOf", "/through"));
        reader().get(REPORT + "?asOf=2150-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("code", equalTo("AS_OF_IN_FUTURE"))
                .body("violations.field", equalTo(List.of("/asOf")));
    }

    @Test
    void whereNothingCanBeNamedNothingIsOffered() {
        reader().get("/api/v1/metrics/CLOSE_RATE/values?organization=ROOT&period=2022&by=quarter")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("无"));
    }

    @Test
    void everyFilterOfAListIsHeldAgainstItsRule() {
        reader().get("/api/v1/meetings?limit=0&sort=x&from=2022-02-01&to=2022-01-31&state=APPROVED&type=BRIEF"
                        + "&organization=NO-SUCH-OFFICE&subtree=NEITHER-THIS")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body(
                        "violations.field",
                        containsInAnyOrder("/limit", "/sort", "/to", "/state", "/type", "/organization", "/subtree"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings?", "search?q=1&"})
    void aRangeIsNamedOnce(String list) {
        reader().get("/api/v1/" + list + "organization=ROOT&subtree=ROOT")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/subtree")))
                .body("violations.code", equalTo(List.of("NAMED_TWICE")));
        reader().get("/api/v1/" + list + "organization=ROOT&subtree=true")
                .then()
                .statusCode(200);
        reader().get("/api/v1/" + list + "subtree=ROOT").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20"})
    void anEmptyCursorIsNoFirstPage(String cursor) {
        reader().urlEncodingEnabled(false)
                .get("/api/v1/meetings?limit=0&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/limit", "/cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/merge-patch+json", "application/json-patch+json", "application/ld+json"})
    void whatOnlyEndsInJsonIsNotJson(String mediaType) {
        Staff staff = Staff.hired();
        staff.clerk()
                .header("Content-Type", mediaType)
                .body("{}")
                .post("/api/v1/meetings")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @ParameterizedTest
    @CsvSource({
        "meetings,state=SUPERSEDED",
        "lectures,type=STUDY",
        "articles,state=CONFIRMED",
        "findings,state=DRAFT",
        "action-items,state=APPROVED",
        "channels,type=NOPE"
    })
    void whatARecordOfThatLedgerCannotBeIsNoFilter(String ledger, String filter) {
        reader().get("/api/v1/" + ledger + "?" + filter)
                .then()
                .statusCode(400)
                .body("violations.code", equalTo(List.of("INVALID_VALUE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noTextIsTheNameOfAText(String language) {
        reader().header("Accept-Language", language)
                .get("/api/v1/aggregated-reports/ROOT/2022-M13?compare=x&asOf=y")
                .then()
                .body(not(containsString("violation.")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void aRangeIsToldWholeWhicheverBoundWasMissed(int limit) {
        reader().get("/api/v1/meetings?limit=" + limit)
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("应在1至200之间。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meetings",
                "articles",
                "findings",
                "action-items",
                "organizations",
                "obligations",
                "metrics",
                "accounts",
                "api-clients",
                "audit-events",
                "sessions",
                "organizations/ROOT/four-eyes-relaxations"
            })
    void aCursorThatIsNobodysIsNamedWithTheRest(String list) {
        SignedIn.admin()
                .get("/api/v1/" + list + "?cursor=x&limit=0")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations.field", containsInAnyOrder("/limit", "/cursor"));
    }

    @Test
    void aCursorOfAnotherListIsNoCursorOfThisOne() {
        String cursor = reader().get("/api/v1/meetings?limit=1").path("next");
        reader().get("/api/v1/lectures?limit=1&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"))
                .body("violations.field", equalTo(List.of("/cursor")));
    }

    @Test
    void everyParameterOfDutiesIsHeldAgainstItsRule() {
        reader().get("/api/v1/obligations/matrix?rule=NOPE&period=zz&subtree=NEITHER")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/rule", "/period", "/subtree"));
        reader().get("/api/v1/obligations?rule=NOPE&organization=NEITHER&state=x&limit=0")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/rule", "/organization", "/state", "/limit"));
    }

    @Test
    void aFormThatIsMissedIsSaid() {
        SignedIn.admin()
                .contentType("application/json")
                .body("{\"username\": \"A B\", \"postTitle\": \"岗位\", \"grants\": []}")
                .post("/api/v1/accounts")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("INVALID_FORMAT"))
                .body("violations[0].message", containsString("小写字母"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html;q=0", "application/pdf, image/*"})
    void aFormThatTheReportDoesNotHaveIsRefused(String accept) {
        reader().accept(accept).get(REPORT).then().statusCode(406).body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/meetings", REPORT})
    void anEmptyAcceptAsksForNothingInParticular(String path) {
        for (String accept : List.of("", ",", " , ", ",application/json")) {
            reader().header("Accept", accept).get(path).then().statusCode(200).contentType("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000-01-01/2999-12-31", "2013-01-01/2023-01-01"})
    void anIntervalOfMoreThanTenYearsIsNoPeriod(String period) {
        reader().urlEncodingEnabled(false)
                .get("/api/v1/aggregated-reports/ROOT/" + period.replace("/", "%2F"))
                .then()
                .statusCode(400)
                .body("violations.code", equalTo(List.of("INVALID_PERIOD")));
    }

    @ParameterizedTest
    @CsvSource({"application/json,application/json", "text/html,text/html", "text/csv,text/csv", "*/*,application/json"
    })
    void theFormsItHasAreGiven(String accept, String given) {
        reader().accept(accept).get(REPORT).then().statusCode(200).contentType(containsString(given));
    }

    @Test
    void aPackedBodyIsRefusedAsWhatItIs() {
        Staff staff = Staff.hired();
        staff.clerk()
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(Bodies.meeting(staff.organization()))
                .post("/api/v1/meetings")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%ff", "%c3%28"})
    void aBrokenEscapeIsRefusedWithAProblem(String value) {
        reader().urlEncodingEnabled(false)
                .get("/api/v1/meetings?externalKey=" + value)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("MALFORMED_REQUEST"));
    }

    private static RequestSpecification reader() {
        return SignedIn.with("reader", "taizhang-demo");
    }
}
