package dev.taizhang.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Bodies that must be refused, and left without a trace. */
public final class Faulty {

    private Faulty() {}

    /** Expects all these faults at once, as {@code pointer code}, and nothing entered. */
    public static void refused(String ledger, Staff staff, Map<String, Object> body, String... faults) {
        JsonPath problem = Entered.post(staff.clerk(), Entered.path(ledger), null, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertEquals("VALIDATION_FAILED", problem.getString("code"));
        assertEquals(new TreeSet<>(Set.of(faults)), faults(problem));
        assertEquals(List.of(), entered(ledger, staff));
    }

    /** Expects text that is not JSON, or not fit for it, to be refused with that code and nothing entered. */
    public static void refusedAs(String code, String ledger, Staff staff, byte[] body) {
        JsonPath problem = staff.clerk()
                .contentType(ContentType.JSON)
                .body(body)
                .post(Entered.path(ledger))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .jsonPath();
        assertEquals(code, problem.getString("code"));
        assertEquals(List.of(), entered(ledger, staff));
    }

    /** The faults a problem names, as {@code pointer code}. */
    public static Set<String> faults(JsonPath problem) {
        Set<String> found = new TreeSet<>();
        List<Map<String, String>> violations = problem.getList("violations");
        violations.forEach(violation -> found.add(violation.get("field") + " " + violation.get("code")));
        return found;
    }

    private static List<String> entered(String ledger, Staff staff) {
        return staff.clerk()
                .get(Entered.path(ledger))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }
}
