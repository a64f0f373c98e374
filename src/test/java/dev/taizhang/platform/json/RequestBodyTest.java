package dev.taizhang.platform.json;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RequestBodyTest {

    @Test
    void keepsEmojiAndRareHanExactly() {
        String title = "𠮷野家😀👨‍👩‍👧";
        post("{\"title\":\"" + title + "\",\"count\":1}").statusCode(200).body("title", equalTo(title));
    }

    @Test
    void namesEveryFaultAtOnce() {
        post("""
                {"count": 1.0, "big": 1e2, "flag": "true", "heldOn": "2022-02-30", "seenAt": "2022-01-01T00:00:00",
                 "rate": "1", "colour": "red", "code": "abc", "tags": ["a", null, 3], "extra": 1,
                 "headcounts": [{"segment": " ", "onsite": -1, "x/y": 0}, 5]}""")
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "violations.collect { it.field + ' ' + it.code }",
                        contains(
                                "/extra UNKNOWN_FIELD",
                                "/title REQUIRED",
                                "/count NOT_A_WHOLE_NUMBER",
                                "/big NOT_A_WHOLE_NUMBER",
                                "/flag NOT_A_BOOLEAN",
                                "/heldOn INVALID_DATE",
                                "/seenAt INVALID_INSTANT",
                                "/rate NOT_A_NUMBER",
                                "/colour INVALID_VALUE",
                                "/code INVALID_FORMAT",
                                "/tags/1 REQUIRED",
                                "/tags/2 NOT_A_STRING",
                                "/headcounts/0/x~1y UNKNOWN_FIELD",
                                "/headcounts/0/segment BLANK",
                                "/headcounts/0/onsite OUT_OF_RANGE",
                                "/headcounts/1 NOT_AN_OBJECT"))
                .body("violations.find { it.field == '/colour' }.allowed", contains("RED", "GREEN"));
    }

    @Test
    void checksFieldsTogetherEvenWhenOthersAreFaulty() {
        post("{\"count\": 1, \"headcounts\": [{\"segment\": \"CADRE\", \"onsite\": 2}]}")
                .statusCode(400)
                .body(
                        "violations.collect { it.field + ' ' + it.code }",
                        contains("/title REQUIRED", "/count OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | NOT_A_STRING",
                "\"\\u0000\" | NUL_CHARACTER",
                "\"\\u0007\" | CONTROL_CHARACTER",
                "\"a\\nb\" | CONTROL_CHARACTER",
                "\"a\\tb\" | CONTROL_CHARACTER",
                "\"a\\u2028b\" | CONTROL_CHARACTER",
                "\"a\\u202eb\" | CONTROL_CHARACTER",
                "\"a\\u200bb\" | CONTROL_CHARACTER",
                "\"\\ud800\" | LONE_SURROGATE",
                "\"\\ud83d!\" | LONE_SURROGATE",
                "\"\\u3000\" | BLANK",
                "\"12345678901\" | TOO_LONG",
                "null | REQUIRED",
                "{} | NOT_A_STRING",
            })
    void refusesATitleThatIsNotText(String title, String code) {
        post("{\"count\":1,\"title\":" + title + "}").statusCode(400).body("violations.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0 | NOT_A_WHOLE_NUMBER",
                "1e2 | NOT_A_WHOLE_NUMBER",
                "1E400000000 | NOT_A_WHOLE_NUMBER",
                "\"5\" | NOT_A_WHOLE_NUMBER",
                "true | NOT_A_WHOLE_NUMBER",
                "101 | OUT_OF_RANGE",
                "-1 | OUT_OF_RANGE",
                "2147483648 | OUT_OF_RANGE",
                "99999999999999999999999 | OUT_OF_RANGE",
            })
    void refusesACountThatIsNotAWholeNumberInRange(String count, String code) {
        post("{\"title\":\"t\",\"count\":" + count + "}").statusCode(400).body("violations.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count | 99999999999 | 应在0至100之间。",
                "count | -99999999999999999999 | 应在0至100之间。",
                "count | 101 | 应在0至100之间。",
                "big | 9223372036854775808 | 应在-9223372036854775808至9223372036854775807之间。",
                "rate | 1e400 | 应在-999999999999999999999999999999至999999999999999999999999999999之间。",
                "headcounts | [{\"segment\":\"CADRE\",\"onsite\":-1}] | 不能小于0。",
                "headcounts | [{\"segment\":\"CADRE\",\"onsite\":99999999999}] | 应在0至2147483647之间。",
            })
    void tellsTheRangeOfTheFieldHoweverFarBeyondANumberIs(String field, String value, String message) {
        String rest = field.equals("count") ? "" : ",\"count\":1";
        post("{\"title\":\"t\",\"" + field + "\":" + value + rest + "}")
                .statusCode(400)
                .body("violations.code", hasItem("OUT_OF_RANGE"))
                .body("violations.message", hasItem(message));
    }

    @ParameterizedTest
    @CsvSource({"2022-2-3", "20220203", "2022-02-30", "+12022-02-03", "2022-02-03T00:00:00Z", "''"})
    void refusesADayThatDoesNotExist(String day) {
        post("{\"title\":\"t\",\"count\":1,\"heldOn\":\"" + day + "\"}")
                .statusCode(400)
                .body("violations.code", contains("INVALID_DATE"));
    }

    @ParameterizedTest
    @CsvSource({"1e999999999", "1e-999999999", "1234567890123456789012345678901"})
    void refusesANumberThatNobodyCanStore(String rate) {
        post("{\"title\":\"t\",\"count\":1,\"rate\":" + rate + "}")
                .statusCode(400)
                .body("violations.code", contains("OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | SYNTAX",
                "{'title':1} | SYNTAX",
                "nope | SYNTAX",
                "{\"count\":NaN} | SYNTAX",
                "{\"count\":01} | SYNTAX",
                "{} {} | TRAILING_CONTENT",
                "{}] | TRAILING_CONTENT",
                "{\"title\":\"a\",\"title\":\"b\"} | DUPLICATE_NAME",
                "{\"x\":{\"a\":1,\"a\":1}} | DUPLICATE_NAME",
            })
    void refusesWhatIsNotJson(String body, String reason) {
        post(body).statusCode(400).body("code", equalTo("MALFORMED_JSON")).body("violations.code", contains(reason));
    }

    @Test
    void refusesDeepNestingWithoutFallingOver() {
        String deep = "{\"a\":".repeat(10_000) + " ".repeat(1 << 20) + "1" + "}".repeat(10_000);
        post(deep).statusCode(400).body("violations.code", contains("TOO_COMPLEX"));
        post("[".repeat(1 << 20)).statusCode(400).body("violations.code", contains("TOO_COMPLEX"));
    }

    @Test
    void refusesInvalidUtf8() {
        post("{\"title\":\"\u00e9\",\"count\":1}".getBytes(ISO_8859_1))
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"))
                .body("violations.code", contains("INVALID_UTF8"));
    }

    @Test
    void refusesAnEmptyBody() {
        post(new byte[0])
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.code", hasItem("REQUIRED"));
        given().contentType("application/json")
                .post("/api/v1/samples/echo")
                .then()
                .statusCode(400);
    }

    @Test
    void ofTooManyElementsNoneIsLookedAt() {
        post("{\"title\":\"t\",\"count\":101,\"tags\":[" + "1,".repeat(5000) + "2]}")
                .statusCode(400)
                .body(
                        "violations.collect { it.field + ' ' + it.code }",
                        contains("/count OUT_OF_RANGE", "/tags TOO_MANY"));
    }

    @Test
    void listsAtMostAHundredFaultsAndSaysHowManyMore() {
        StringBuilder body = new StringBuilder("{\"title\":\"t\",\"count\":1");
        for (int i = 0; i < 1500; i++) {
            body.append(",\"f").append(i).append("\":0");
        }
        post(body.append("}").toString())
                .statusCode(400)
                .body("detail", containsString("1500"))
                .body("violations.size()", equalTo(100))
                .body("violationsOmitted", equalTo(1400));
    }

    @Test
    void saysNothingOfMoreWhereAllAreListed() {
        post("{}").statusCode(400).body("$", not(hasKey("violationsOmitted")));
    }

    @Test
    void takesABodyWithNothingButWhatIsRequired() {
        given().contentType("application/json")
                .body(Map.of("title", "t", "count", 0))
                .post("/api/v1/samples/echo")
                .then()
                .statusCode(200)
                .body("tags.size()", equalTo(0));
    }

    private static ValidatableResponse post(String body) {
        return post(body.getBytes(UTF_8));
    }

    private static ValidatableResponse post(byte[] body) {
        return given().header("Content-Type", "application/json")
                .body(body)
                .post("/api/v1/samples/echo")
                .then();
    }
}
