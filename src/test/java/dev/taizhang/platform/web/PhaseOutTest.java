package dev.taizhang.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clients are told of what they should leave where they use it, and in the contract. */
@QuarkusTest
class PhaseOutTest {

    private static final String SAMPLES = "/api/v1/samples";

    /** {@code date -u -d 2026-01-01 +%s}, and of 1 February. */
    private static final String JANUARY = "@1767225600";

    private static final String FEBRUARY = "@1769904000";

    @Test
    void anOperationSaysItOnEveryAnswer() {
        given().get(SAMPLES + "/old")
                .then()
                .statusCode(200)
                .header("Deprecation", JANUARY)
                .header("Sunset", "Fri, 01 Jan 2027 00:00:00 GMT");
        given().get(SAMPLES + "/old?limit=0").then().statusCode(400).header("Deprecation", JANUARY);
    }

    @Test
    void aParameterSaysItWhereItIsSent() {
        given().get(SAMPLES + "?search=a")
                .then()
                .statusCode(200)
                .header("Deprecation", FEBRUARY)
                .header("Sunset", nullValue());
        given().get(SAMPLES + "?q=a").then().statusCode(200).header("Deprecation", nullValue());
        given().get(SAMPLES + "/old?search=a").then().statusCode(200).header("Deprecation", JANUARY);
    }

    @Test
    void theContractMarksBoth() {
        JsonPath contract = given().get("/openapi?format=json").then().extract().jsonPath();
        String old = "paths.'/api/v1/samples/old'.get.";
        String list = "paths.'/api/v1/samples'.get.";
        assertTrue(contract.getBoolean(old + "deprecated"));
        assertTrue(contract.getString(old + "description").contains("gone from 2027-01-01 on: Use `listSamples`."));
        Set<Object> headers =
                Set.copyOf(contract.getMap(old + "responses.'200'.headers").keySet());
        assertTrue(headers.containsAll(Set.of("Deprecation", "Sunset")), headers::toString);
        assertNull(contract.get(list + "deprecated"));
        String search = list + "parameters.find { it.name == 'search' }.";
        assertTrue(contract.getBoolean(search + "deprecated"));
        assertEquals("Deprecated since 2026-02-01: Use `q`.", contract.getString(search + "description"));
        assertTrue(contract.getMap(list + "responses.'200'.headers").containsKey("Deprecation"));
    }
}
