package dev.taizhang.closing;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Closes and reopens periods over HTTP. */
public final class Closings {

    static final String PATH = "/api/v1/period-closings";

    private Closings() {}

    static ValidatableResponse close(RequestSpecification as, String organization, String period) {
        return Entered.post(as, PATH, null, Map.of("organization", organization, "period", period));
    }

    /** Closes a period of the staff's organisation; answers the path of the closing. */
    public static String closed(Staff staff, String period) {
        return close(staff.as(Role.SIGNATORY), staff.organization(), period)
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Reopens it as its signatory. */
    public static ValidatableResponse reopen(Staff staff, String closing) {
        return Entered.post(staff.as(Role.SIGNATORY), closing + "/reopening", "*", Map.of("reason", "补录一次会议"));
    }

    static ValidatableResponse closeAgain(Staff staff, String closing) {
        return Entered.post(staff.as(Role.APPROVER), closing + "/closure", "*", null);
    }
}
