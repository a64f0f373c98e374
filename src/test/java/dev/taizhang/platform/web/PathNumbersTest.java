package dev.taizhang.platform.web;

import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A number in a path has one spelling; under any other one there is nothing. */
@QuarkusTest
class PathNumbersTest {

    private static final List<String> OTHERS = List.of(
            "01",
            "001",
            "+1",
            "%2B1",
            "-1",
            "1.0",
            "1e0",
            "0x1",
            "%EF%BC%91", // 1 in full width
            "%D9%A1", // 1 in Arabic digits
            "%201",
            "1%20",
            "1%09",
            "%E3%80%801",
            "99999999999",
            "9");

    @Test
    void nothingIsThereUnderAnotherSpelling() {
        Staff staff = Staff.hired();
        Entered duty =
                Entered.confirmed("obligation-rules", staff, Bodies.of("obligation-rules", staff.organization()));
        Map<String, Object> waiver = Map.of("organization", staff.organization(), "period", "2022-Q3", "reason", "停业");
        duty.step(staff.approver(), "waivers", waiver).statusCode(201);
        String waivers = duty.path() + "/waivers/";
        for (String other : OTHERS) {
            staff.clerk()
                    .urlEncodingEnabled(false)
                    .get(waivers + other)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
            Entered.post(
                            staff.approver().urlEncodingEnabled(false),
                            waivers + other + "/withdrawal",
                            "*",
                            Map.of("reason", "已恢复"))
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        staff.clerk().get(waivers + 1).then().statusCode(200).body("no", equalTo(1));
        Entered.post(staff.approver(), waivers + "1/withdrawal", "*", Map.of("reason", "已恢复"))
                .statusCode(200);
    }
}
