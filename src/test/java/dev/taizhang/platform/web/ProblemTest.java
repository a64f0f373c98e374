package dev.taizhang.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemTest {

    private static final String SAMPLES = "/api/v1/samples";

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/nowhere,                    404, NOT_FOUND",
        "GET,    /nowhere,                           404, NOT_FOUND",
        "GET,    /api,                               404, NOT_FOUND",
        "GET,    /q/,                                401, UNAUTHENTICATED",
        "GET,    /docs/..,                           401, UNAUTHENTICATED",
        "DELETE, /api/v1/samples,                    405, METHOD_NOT_ALLOWED",
        "GET,    /api/v1/samples/secret,             401, UNAUTHENTICATED",
        "GET,    /api/v1/samples/failures/stale,     412, PRECONDITION_FAILED",
        "GET,    /api/v1/samples/failures/deadlock,  503, TEMPORARILY_UNAVAILABLE",
        "GET,    /api/v1/samples/failures/any,       500, INTERNAL_ERROR",
        "GET,    /api/v1/samples?limit=0,            400, INVALID_PARAMETER",
        "GET,    /api/v1/samples?cursor=forged,      400, INVALID_CURSOR",
        "GET,    /api/v1/samples/%E4%B8%80,          404, NOT_FOUND",
        "GET,    /api/v1/samples/%00,                400, MALFORMED_REQUEST",
        "GET,    /api/v1/samples/%C3%28,             400, MALFORMED_REQUEST",
        "POST,   /api/v1/samples/echo,               415, UNSUPPORTED_MEDIA_TYPE",
    })
    void answersEveryRefusalAsAProblem(String method, String path, int status, String code) {
        problem(given().urlEncodingEnabled(false).request(method, path).then(), status, code);
    }

    @Test
    void namesTheMethodsOfAPathThatAnotherOneWasTriedOn() {
        given().delete(SAMPLES).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
        given().request("TRACE", SAMPLES).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
        given().request("TRACE", "/docs/").then().statusCode(405).header("Allow", "GET, HEAD");
        given().delete(SAMPLES + "/1").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, PUT");
    }

    @Test
    void refusesAFormatThatIsNotOffered() {
        problem(given().accept("image/png").get(SAMPLES).then(), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void refusesABodyOfAnotherType() {
        problem(
                given().contentType("text/plain")
                        .body("x")
                        .post(SAMPLES + "/echo")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesABodyInAnotherEncoding() {
        problem(
                given().header("Content-Type", "application/json; charset=GBK")
                        .body("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .post(SAMPLES + "/echo")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource({"4200000", "6000000"})
    void refusesABodyThatIsTooLarge(int bytes) {
        problem(
                given().contentType("application/json")
                        .body("\"" + "x".repeat(bytes) + "\"")
                        .post(SAMPLES + "/echo")
                        .then(),
                413,
                "PAYLOAD_TOO_LARGE");
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        problem(given().get(SAMPLES + "?q=" + "x".repeat(9000)).then(), 414, "URI_TOO_LONG");
    }

    @Test
    void refusesHeadersThatAreTooLarge() {
        problem(given().header("X-Much", "x".repeat(40_000)).get(SAMPLES).then(), 431, "HEADERS_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({"Accept, nonsense", "Content-Type, nonsense", "Accept, text/html;q=;;=", "Content-Type, application/"})
    void refusesHeadersThatCannotBeRead(String header, String value) {
        problem(given().header(header, value).get(SAMPLES).then(), 400, "MALFORMED_REQUEST");
    }

    @Test
    void takesTheAcceptHeaderOfOldClients() {
        given().header("Accept", "text/html, image/gif, *; q=.2, */*; q=.2")
                .get(SAMPLES)
                .then()
                .statusCode(200);
    }

    @Test
    void speaksChineseUnlessEnglishIsPreferred() {
        given().get("/api/v1/nowhere")
                .then()
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("不存在"));
        given().header("Accept-Language", "en-GB,zh;q=0.5")
                .get("/api/v1/nowhere")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
    }

    @Test
    void saysNothingOfItsInsideWhenItFails() {
        problem(given().get(SAMPLES + "/failures/any").then(), 500, "INTERNAL_ERROR")
                .body(not(containsString("secret detail")))
                .body(not(containsString("Exception")));
    }

    @Test
    void asksToTryAgainWhenALockWasNotToBeHad() {
        given().get(SAMPLES + "/failures/deadlock").then().header("Retry-After", "2");
    }

    @Test
    void namesTheSameTraceInBodyAndHeader() {
        String trace = given().get("/api/v1/nowhere").then().extract().header("X-Trace-Id");
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/api/v1/nowhere")
                .then()
                .header("X-Trace-Id", "0af7651916cd43dd8448eb211c80319c")
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
        org.junit.jupiter.api.Assertions.assertTrue(trace.matches("[0-9a-f]{32}"));
    }

    @Test
    void namesEveryFaultyQueryParameterAtOnce() {
        problem(
                        given().get(SAMPLES
                                        + "?limit=201&from=2022-02-30&asOf=yesterday&subtree=yes&colour=BLUE&pgae=2")
                                .then(),
                        400,
                        "INVALID_PARAMETER")
                .body(
                        "violations.collect { it.field + ' ' + it.code }",
                        hasItems(
                                "/limit OUT_OF_RANGE",
                                "/from INVALID_DATE",
                                "/asOf INVALID_INSTANT",
                                "/subtree NOT_A_BOOLEAN",
                                "/colour INVALID_VALUE",
                                "/pgae UNKNOWN_PARAMETER"))
                .body("violations.find { it.field == '/colour' }.allowed", equalTo(java.util.List.of("RED", "GREEN")));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=abc,          /limit NOT_A_WHOLE_NUMBER",
        "limit=,             /limit NOT_A_WHOLE_NUMBER",
        "limit=1.0,          /limit NOT_A_WHOLE_NUMBER",
        "limit=-1,           /limit OUT_OF_RANGE",
        "limit=99999999999,  /limit OUT_OF_RANGE",
        "limit=1&limit=2,    /limit REPEATED_PARAMETER",
        "code=ABC&code=abc,  /code INVALID_FORMAT",
        "limit=999999999999999999999999999999, /limit OUT_OF_RANGE",
    })
    void refusesALimitThatIsNotOne(String query, String violation) {
        problem(given().get(SAMPLES + "?" + query).then(), 400, "INVALID_PARAMETER")
                .body("violations.collect { it.field + ' ' + it.code }", hasItem(violation));
    }

    @Test
    void givesEveryAnswerItsHeaders() {
        for (String path : new String[] {SAMPLES, "/q/health", "/openapi", "/nowhere", SAMPLES + "/secret"}) {
            given().get(path)
                    .then()
                    .header("Content-Type", matchesPattern("application/(problem\\+|health\\+)?(json|yaml).*"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", "no-store")
                    .header("Vary", containsString("Accept-Language"))
                    .header("X-Trace-Id", matchesPattern("[0-9a-f]{32}"));
        }
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", startsWith("urn:taizhang:problem:"))
                .body("title", not(containsString("problems.")))
                .body("detail", not(empty()))
                .body("violations", notNullValue())
                .body("violations.findAll { it.message.contains('problems.') }", empty())
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
