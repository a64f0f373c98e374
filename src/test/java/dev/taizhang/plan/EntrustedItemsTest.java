package dev.taizhang.plan;

import static dev.taizhang.plan.Planning.ITEMS;
import static dev.taizhang.plan.Planning.item;
import static dev.taizhang.plan.Planning.listed;
import static dev.taizhang.plan.Planning.plan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items of plans are found by whoever is to do them, too, whose plan they are of all the same. */
@QuarkusTest
class EntrustedItemsTest {

    private Staff staff;
    private Staff below;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        below = Staff.below(staff.organization());
    }

    @Test
    void areListedForWhoeverIsToDoThemToo() {
        Staff other = Staff.below(staff.organization());
        Entered plan = plan(
                staff,
                item(below, "theirs", null, 1, "2022-03-01"),
                item(other, "others", null, 1, "2022-03-03"),
                item(staff, "own", null, 1, "2022-03-04"));
        plan(below, item(below, "kept", null, 1, "2022-03-02"));
        listed(below, "").body("items.key", contains("theirs", "kept")).body("items.plan[0]", equalTo(plan.id()));
        below.as(Role.READER).get(plan.path()).then().statusCode(200);
        listed(below, "?organization=" + below.organization() + "&to=2022-03-01")
                .body("items.key", contains("theirs"));
        listed(other, "?state=MISSED").body("items.key", contains("others"));
        listed(staff, "").body("items.key", contains("theirs", "kept", "others", "own"));
        listed(staff, "?organization=" + staff.organization()).body("items.key", contains("theirs", "others", "own"));
        listed(staff, "?organization=" + below.organization()).body("items.key", contains("theirs", "kept"));
        JsonPath first = below.as(Role.READER).get(ITEMS + "?limit=1").jsonPath();
        assertEquals(List.of("theirs"), first.getList("items.key"));
        below.as(Role.READER)
                .get(ITEMS + "?limit=1&cursor=" + first.getString("next"))
                .then()
                .body("items.key", contains("kept"))
                .body("next", nullValue());
    }
}
