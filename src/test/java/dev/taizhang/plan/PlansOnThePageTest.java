package dev.taizhang.plan;

import static dev.taizhang.plan.Planning.item;
import static dev.taizhang.plan.Planning.plan;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of a report says of plans. */
@QuarkusTest
class PlansOnThePageTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void areCountedForAllAndNamedToWhoMayReadThem() {
        Entered plan = plan(staff, item(staff, "study", null, 1, "2022-06-30"));
        staff.as(Role.STATISTICS)
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2022")
                .then()
                .statusCode(200)
                .body("plans.byState", equalTo(Map.of("MISSED", 1)))
                .body("plans.missed", hasSize(0));
        page(staff.as(Role.READER), "2022")
                .body(
                        containsString("<a href=\"/api/v1/plans/" + plan.id() + "\">"),
                        containsString("工作计划完成情况"),
                        containsString("逾期未完成 1"));
        page(staff.as(Role.READER).header("Accept-Language", "en"), "2022").body(containsString("not done in time 1"));
        page(staff.as(Role.STATISTICS), "2022").body(containsString("工作计划完成情况"), not(containsString(plan.id())));
    }

    @Test
    void nameOrganisationsAsTheyWereCalledOnTheLastDayCounted() {
        Staff below = Staff.below(staff.organization());
        plan(staff, item(below, "study", null, 1, "2022-06-30"));
        String path = "/api/v1/organizations/" + below.organization();
        Response shown = SignedIn.admin().get(path);
        String before = shown.jsonPath().getString("name");
        String after = "新名" + below.organization();
        Map<String, Object> renamed =
                Map.of("name", after, "shortName", "新名", "type", "UNIT", "memberHeadcount", 12, "from", "2023-01-01");
        Entered.put(SignedIn.admin(), path, shown.header("ETag"), renamed).statusCode(200);
        page(staff.as(Role.READER), "2022?through=2022-12-31")
                .body(containsString("<td>" + before + "<"), not(containsString(after)));
        page(staff.as(Role.READER), "2022?through=2023-01-01").body(containsString("<td>" + after + "<"));
    }

    private ValidatableResponse page(RequestSpecification reader, String question) {
        return reader.urlEncodingEnabled(false)
                .accept("text/html")
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/" + question)
                .then()
                .statusCode(200);
    }
}
