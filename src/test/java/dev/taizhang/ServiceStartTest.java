package dev.taizhang;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceStartTest {

    @Test
    void reportsItselfHealthyTogetherWithItsDatabase() {
        given().get("/q/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name.startsWith('Database') }.status", equalTo("UP"));
    }

    @Test
    void publishesItsContractToEveryone() {
        given().get("/openapi").then().statusCode(200).body(containsString("openapi: 3."));
    }

    @Test
    void offersTheContractAsAPageToBrowse() {
        given().get("/docs/").then().statusCode(200).contentType(containsString("text/html"));
    }
}
