package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.access.Operations.Operation;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every number that the contract takes is refused in the same way where it is none, or lies far beyond its range. */
@QuarkusTest
class NumbersTest {

    private static final String OUTSIDE = "OUT_OF_RANGE";
    private static final String NOT_WHOLE = "NOT_A_WHOLE_NUMBER";

    private static final Map<String, String> BAD_WHOLE = Map.of(
            "99999999999999", OUTSIDE,
            "-99999999999999999999999999999999", OUTSIDE,
            "1.5", NOT_WHOLE,
            "1e400", NOT_WHOLE,
            "\"NaN\"", NOT_WHOLE,
            "true", NOT_WHOLE);

    private static final Map<String, String> BAD_DECIMAL = Map.of(
            "1e400", OUTSIDE,
            "-1e-400", OUTSIDE,
            "99999999999999999999999999999999", OUTSIDE,
            "\"NaN\"", "NOT_A_NUMBER",
            "true", "NOT_A_NUMBER");

    private static final Map<String, String> BAD_PARAMETERS = Map.of(
            "99999999999999", OUTSIDE,
            "-99999999999999999999999999999999", OUTSIDE,
            "1.5", NOT_WHOLE,
            "1e400", NOT_WHOLE,
            "NaN", NOT_WHOLE,
            "0x10", NOT_WHOLE);

    private final List<String> found = new ArrayList<>();

    private WalkedOffice office;
    private String username;
    private Operations operations;
    private int asked;

    @BeforeEach
    void prepare() {
        office = WalkedOffice.prepared();
        username = Everybody.at(office.organization());
        operations = new Operations();
    }

    @Test
    void everyNumberOfABodyHasItsRange() {
        for (Operation operation : operations.all()) {
            JsonNode schema = operation.body();
            if (schema != null) {
                for (NumberPlace number : NumberPlace.of(operations, schema)) {
                    boolean whole = number.schema().toString().contains("\"integer\"");
                    (whole ? BAD_WHOLE : BAD_DECIMAL).forEach((value, code) -> {
                        String body = number.body(operations, office.organization(), value);
                        Response answer = request()
                                .contentType("application/json")
                                .body(body)
                                .request(operation.method(), Asking.path(operation, office));
                        expect(operation.id() + " " + value, answer, number.pointer(), code, number.schema());
                    });
                }
            }
        }
        assertEquals("", String.join("\n", found));
        assertTrue(asked > 300, "Hardly anything is asked: " + asked);
    }

    @Test
    void everyNumberOfAQueryHasItsRange() {
        for (Operation operation : operations.all()) {
            for (JsonNode parameter : operations.numbers(operation, "query")) {
                BAD_PARAMETERS.forEach((value, code) -> {
                    String name = parameter.get("name").asText();
                    Response answer = request()
                            .request(operation.method(), Asking.path(operation, office) + "?" + name + "=" + value);
                    expect(operation.id() + " " + value, answer, "/" + name, code, parameter.get("schema"));
                });
            }
        }
        assertEquals("", String.join("\n", found));
        assertTrue(asked > 300, "Hardly anything is asked: " + asked);
    }

    @Test
    void aNumberInAPathThatIsNoneNamesNothing() {
        for (Operation operation : operations.all()) {
            for (JsonNode parameter : operations.numbers(operation, "path")) {
                String variable = "{" + parameter.get("name").asText() + "}";
                int at = List.of(operation.path().split("/", -1)).indexOf(variable);
                BAD_PARAMETERS.keySet().forEach(value -> {
                    String[] path = Asking.path(operation, office).split("/", -1);
                    path[at] = value;
                    RequestSpecification request = operation.body() == null
                            ? request()
                            : request()
                                    .contentType("application/json")
                                    .body(operations
                                            .least(operation.body(), office.organization())
                                            .toString());
                    int status = request.request(operation.method(), String.join("/", path))
                            .statusCode();
                    asked++;
                    if (status != 404) {
                        found.add(operation.id() + " " + value + ": " + status);
                    }
                });
            }
        }
        assertEquals("", String.join("\n", found));
        assertTrue(asked > 30, "Hardly anything is asked: " + asked);
    }

    private RequestSpecification request() {
        return SignedIn.with(username, SignedIn.PASSWORD)
                .urlEncodingEnabled(false)
                .header("If-Match", "*");
    }

    private void expect(String what, Response answer, String pointer, String code, JsonNode schema) {
        asked++;
        List<Map<String, Object>> violations =
                answer.statusCode() == 400 ? answer.jsonPath().getList("violations") : List.of();
        List<Map<String, Object>> there = violations.stream()
                .filter(violation -> pointer.equals(violation.get("field")))
                .toList();
        String told = there.size() == 1 ? String.valueOf(there.getFirst().get("message")) : "";
        boolean ranged = !code.equals(OUTSIDE) || told.contains(range(schema));
        if (there.size() != 1 || !code.equals(there.getFirst().get("code")) || !ranged) {
            found.add(what + " at " + pointer + ": " + answer.statusCode() + " " + there + " for " + code);
        }
    }

    /** What the contract says of it, or nothing. */
    private static String range(JsonNode schema) {
        return schema.has("minimum") && schema.has("maximum")
                ? "应在" + schema.get("minimum").asText() + "至"
                        + schema.get("maximum").asText() + "之间"
                : "应在";
    }
}
