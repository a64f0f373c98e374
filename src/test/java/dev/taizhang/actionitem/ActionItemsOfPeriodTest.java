package dev.taizhang.actionitem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A report counts what was open or ended in its period: by the office day of the end, by what was known of it. */
@QuarkusTest
class ActionItemsOfPeriodTest {

    @Test
    void whatEndedBeforeThePeriodIsLeftOutOnceThatIsKnown() {
        Staff staff = Staff.hired();
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        Entered item = Checks.handedOver(Checks.confirmedItem(staff, Checks.instruction(staff)), staff);
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(201);
        String before = item.shown().getString("verifiedAt");
        item.step(staff.as(Role.SUPERVISOR), "closure", Map.of()).statusCode(200);
        assertEquals(Map.of(), byState(staff, year + 1, null));
        assertEquals(Map.of("READY_FOR_VERIFICATION", 1), byState(staff, year + 1, before));
        assertEquals(Map.of("CLOSED", 1), byState(staff, year, null));
        Entered cancelled = Checks.confirmedItem(staff, Checks.instruction(staff));
        cancelled
                .step(staff.approver(), "cancellation", Map.of("reason", "并入其他事项"))
                .statusCode(200);
        assertEquals(Map.of("CLOSED", 1, "CANCELLED", 1), byState(staff, year, null));
    }

    private static Map<String, Integer> byState(Staff staff, int year, @Nullable String asOf) {
        var asked = staff.approver();
        if (asOf != null) {
            asked.queryParam("asOf", asOf);
        }
        return asked.get("/api/v1/aggregated-reports/" + staff.organization() + "/" + year)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("actionItems.byState");
    }
}
