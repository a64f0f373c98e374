package dev.taizhang.platform.concurrency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PreconditionsTest {

    @Test
    void refusesAChangeWithoutIfMatch() {
        change().put("/api/v1/samples/1").then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
    }

    @Test
    void refusesAChangeOfSomethingChangedMeanwhile() {
        change().header("If-Match", "\"6\"")
                .put("/api/v1/samples/1")
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"))
                .body("currentVersion", equalTo("\"7\""));
    }

    @Test
    void takesAChangeOfWhatWasRead() {
        change().header("If-Match", "\"7-gzip\"")
                .put("/api/v1/samples/1")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"7\"x",
                "\"7",
                "\"7\" \"6\"x",
                "* ,",
                "W/7",
                "\"6\" or \"7\"",
                "\"6\" \"7\"",
                "*, \"7\"",
                "\"7\", *",
                "w/\"7\"",
                "W/ \"7\"",
                "\"a b\"",
                "\"7\"; \"6\""
            })
    void whatIsNoConditionIsAFault(String header) {
        change().header("If-Match", header)
                .put("/api/v1/samples/1")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations.field", equalTo(List.of("/If-Match")))
                .body("violations.code", equalTo(List.of("INVALID_FORMAT")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                " * ",
                "\"7\"",
                "\"6\", \"7\"",
                "W/\"6\",\"7\" ,",
                ", \"7\"",
                "\"1\",,\"7\"",
                "\"1\" ,\t, \"7\"",
                "\"a,b\",\"7\""
            })
    void anyFormOfAListOfTagsIsTaken(String header) {
        change().header("If-Match", header).put("/api/v1/samples/1").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", ", ,"})
    void aListWithoutATagNamesNothing(String header) {
        change().header("If-Match", header).put("/api/v1/samples/1").then().statusCode(428);
    }

    @Test
    void severalLinesAreOneList() {
        change().header("If-Match", "\"6\"", "\"7\"")
                .put("/api/v1/samples/1")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"6\" \"7\"", "*, \"7\"", "\"7"})
    void whatIsNoConditionOfReadingIsAFaultWithTheOthers(String header) {
        given().header("If-None-Match", header)
                .get("/api/v1/samples/1?nope=1")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("violations.field", equalTo(List.of("/nope", "/If-None-Match")));
        given().header("If-None-Match", header)
                .get("/api/v1/samples")
                .then()
                .statusCode(400)
                .body("violations.code", equalTo(List.of("INVALID_FORMAT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\",,W/\"7\"", ", \"7\"", "*"})
    void anyFormOfAListIsGoodForReading(String header) {
        given().header("If-None-Match", header).get("/api/v1/samples/1").then().statusCode(304);
    }

    @Test
    void aWeakTagIsGoodForReadingAndNotForChanging() {
        change().header("If-Match", "W/\"7\"")
                .put("/api/v1/samples/1")
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        given().header("If-None-Match", "W/\"7\"")
                .get("/api/v1/samples/1")
                .then()
                .statusCode(304);
    }

    @Test
    void sendsNothingAgainThatIsAlreadyThere() {
        given().header("If-None-Match", "\"7\"")
                .get("/api/v1/samples/1")
                .then()
                .statusCode(304)
                .header("ETag", "\"7\"")
                .header("Cache-Control", "private, no-cache")
                .body(emptyString());
        given().header("If-None-Match", "\"6\"")
                .get("/api/v1/samples/1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache");
    }

    private static RequestSpecification change() {
        return given().contentType("application/json").body(Map.of("title", "t", "count", 1));
    }
}
