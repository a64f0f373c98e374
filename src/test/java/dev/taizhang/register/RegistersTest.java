package dev.taizhang.register;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers are kept above, and used below. */
@QuarkusTest
class RegistersTest {

    @ParameterizedTest
    @ValueSource(strings = {"topics", "themes", "programmes", "venues", "key-dates"})
    void anEntryIsConfirmedAmendedAndReadBelow(String register) {
        Staff above = Staff.hired();
        Staff below = Staff.below(above.organization());
        Map<String, Object> body = Bodies.of(register, above.organization());
        Entered entry = Entered.confirmed(register, above, body);
        Entered.post(
                        above.clerk(),
                        entry.path() + "/amendments",
                        entry.etag(),
                        Map.of("reason", "改名", "content", Bodies.with(body, "name", "新的名称")))
                .statusCode(201);
        entry.submitted().confirmed();
        below.as(Role.READER)
                .get(entry.path())
                .then()
                .statusCode(200)
                .body("name", equalTo("新的名称"))
                .body("version", equalTo(2));
        below.as(Role.READER)
                .get("/api/v1/" + register + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(entry.id()));
        Staff.hired().as(Role.READER).get(entry.path()).then().statusCode(404);
        below.clerk().get(entry.path() + "/versions").then().statusCode(200).body("items.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "themes,endsOn,startsOn",
        "programmes,endsOn,startsOn",
        "venues,closedOn,openedOn",
    })
    void nothingEndsBeforeItBegins(String register, String end, String start) {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.with(Bodies.of(register, staff.organization()), end, "2019-12-31");
        Faulty.refused(register, staff, Bodies.without(body, "name"), "/name REQUIRED", "/" + end + " BEFORE_START");
        Faulty.refused(register, staff, Bodies.without(body, start), "/" + start + " REQUIRED");
    }
}
