package dev.taizhang.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.access.Operations.Operation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands in addresses, and what is asked for by which method. */
@QuarkusTest
class AddressesTest {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|credential|session|authorization|api-?key).*");

    private static final Pattern READING = Pattern.compile("(get|list|download)[A-Z].*|search|verifyAuditEvents");

    @Test
    void areDecodedOnce() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/samples/a%2541%253C")
                .then()
                .statusCode(200)
                .body("title", equalTo("a%41%3C"));
    }

    @Test
    void sayNothingTwice() {
        given().get("/api/v1/samples?limit=1&limit=2")
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("REPEATED_PARAMETER"));
    }

    @Test
    void holdNothingThatIsSecret() {
        List<String> secret = new Operations()
                .all().stream()
                        .flatMap(operation -> operation.queryNames().stream())
                        .filter(name -> SECRET.matcher(name).matches())
                        .toList();
        assertEquals(List.of(), secret);
    }

    @Test
    void areReadByGetAndChangedByTheOthers() {
        List<String> other = new Operations()
                .all().stream()
                        .filter(operation -> operation.method().equals("GET")
                                != READING.matcher(operation.id()).matches())
                        .map(Operation::id)
                        .toList();
        assertEquals(List.of(), other);
    }

    @Test
    void areNotTracedBack() {
        for (String path : List.of("/api/v1/samples", "/q/health/live", "/docs/", "/nowhere")) {
            given().header("X-Mark", "comes-back")
                    .request("TRACE", path)
                    .then()
                    .statusCode(405)
                    .header("Allow", containsString("GET"))
                    .body(not(containsString("comes-back")));
        }
    }
}
