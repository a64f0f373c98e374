package dev.taizhang.activity;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Offices;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an activity cannot say. */
@QuarkusTest
class ActivityInputTest {

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Faulty.refused(
                "activities",
                Staff.hired(),
                Map.of(),
                "/organization REQUIRED",
                "/title REQUIRED",
                "/type REQUIRED",
                "/heldOn REQUIRED",
                "/delivery REQUIRED",
                "/sessions REQUIRED",
                "/status REQUIRED");
    }

    @Test
    void everyFaultIsNamedAtOnceWithItsPointer() {
        Staff staff = Staff.hired();
        String host = Offices.create(staff.organization());
        Map<String, Object> body = Bodies.activity(staff.organization());
        body.put("sessions", 0);
        body.put("theme", "长".repeat(101));
        body.put("keyDate", "清明");
        body.put("carriers", List.of("VIDEO", "video", "VIDEO"));
        body.put("coHosts", List.of(host, "NO-SUCH-CODE", host, staff.organization()));
        body.put("status", "PLANNED");
        Faulty.refused(
                "activities",
                staff,
                body,
                "/sessions OUT_OF_RANGE",
                "/theme TOO_LONG",
                "/keyDate INVALID_FORMAT",
                "/carriers/1 INVALID_FORMAT",
                "/carriers/2 DUPLICATE",
                "/coHosts/1 UNKNOWN_ORGANIZATION",
                "/coHosts/2 DUPLICATE",
                "/coHosts/3 DUPLICATE",
                "/status INVALID_VALUE");
    }

    @Test
    void coHostsKeepTheirOrderAndTheirEnd() {
        Staff staff = Staff.hired();
        String first = Offices.create(null);
        String second = Offices.create(null);
        Map<String, Object> body = Bodies.activity(staff.organization());
        body.put("coHosts", List.of(second, first));
        Entered record = Entered.draft("activities", staff, body);
        List<String> shown = record.shown().getList("coHosts");
        body.put("coHosts", List.of(first, second));
        record.replace(record.etag(), body).statusCode(200).body("coHosts", equalTo(shown.reversed()));
        body.put("coHosts", List.of());
        record.replace(record.etag(), body).statusCode(200).body("coHosts", equalTo(List.of()));
        assertEquals(List.of(), record.shown().getList("coHosts"));
    }
}
