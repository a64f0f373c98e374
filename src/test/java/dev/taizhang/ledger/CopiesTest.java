package dev.taizhang.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A copy is entered anew: what may not be entered today may not be copied. */
@QuarkusTest
class CopiesTest {

    @Test
    void nothingIsCopiedForADayOnWhichTheOrganizationIsClosed() {
        Staff staff = Staff.hired();
        Entered record = Entered.draft("meetings", staff, Bodies.meeting(staff.organization()));
        String office = "/api/v1/organizations/" + staff.organization();
        Entered.post(SignedIn.admin(), office + "/closure", "*", Map.of("activeTo", "2022-01-31"))
                .statusCode(201);
        record.step(staff.clerk(), "copies", null)
                .statusCode(400)
                .body("violations.field", hasItem("/organization"))
                .body("violations.code", everyItem(equalTo("CLOSED_ORGANIZATION")));
    }
}
