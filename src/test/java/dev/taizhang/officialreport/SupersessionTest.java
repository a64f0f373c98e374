package dev.taizhang.officialreport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Reports;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report is issued in the place of another, and says what is different. */
@QuarkusTest
class SupersessionTest {

    @Inject
    OfficeClock clock;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void takesThePlaceOfTheOneItSupersedes() {
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        Entered old = Reports.at(staff, "ISSUED");
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        Entered late = Entered.draft(
                "reports", staff, Bodies.with(Reports.body(staff.organization()), "supersedes", old.id()));
        Entered correction = Reports.superseding(staff, old);
        staff.clerk()
                .get(old.path())
                .then()
                .body("state", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(correction.id()))
                .body("number", notNullValue())
                .body("allowedTransitions", empty());
        staff.clerk()
                .get(correction.path() + "/changes")
                .then()
                .statusCode(200)
                .body("supersedes", equalTo(old.id()))
                .body("comparable", equalTo(true))
                .body("figures.find { it.code == 'STUDY_MEETING_COUNT' }.before.value", equalTo(1))
                .body("figures.find { it.code == 'STUDY_MEETING_COUNT' }.difference", equalTo(1))
                .body("figures.code", not(hasItem("BRIEF_ISSUED")));
        staff.clerk()
                .get(old.path() + "/changes")
                .then()
                .body("supersedes", nullValue())
                .body("comparable", equalTo(false))
                .body("figures", empty());
        // What another one has superseded meanwhile cannot be superseded again, and no number is spent.
        Reports.brought(late, staff, "SIGNED");
        late.step(staff.clerk(), "issue", null).statusCode(409).body("code", equalTo("SUPERSEDED_REPORT_NOT_ISSUED"));
        assertEquals("SIGNED", late.shown().getString("state"));
        assertEquals(
                "〔" + clock.today().getYear() + "〕3号",
                Reports.at(staff, "ISSUED").shown().getString("number"));
    }

    @Test
    void supersedesAnIssuedReportOfItsOrganizationAndPeriodAlone() {
        Entered issued = Reports.at(staff, "ISSUED");
        Entered draft = Reports.draft(staff);
        Staff below = Staff.below(staff.organization());
        Staff foreign = Staff.hired();
        for (String id : List.of(
                draft.id(),
                Reports.at(below, "ISSUED").id(),
                Reports.at(foreign, "ISSUED").id(),
                Ids.next())) {
            create(Bodies.with(Reports.body(staff.organization()), "supersedes", id))
                    .statusCode(400)
                    .body("violations.code", contains("NOT_SUPERSEDABLE"))
                    .body("violations.field", contains("/supersedes"));
        }
        create(Map.of(
                        "organization", staff.organization(),
                        "period", "2022-Q1",
                        "title", " ",
                        "through", "1900-01-01",
                        "supersedes", issued.id()))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/title", "/through", "/supersedes"));
        draft.replace("*", Bodies.with(Reports.body(staff.organization()), "supersedes", issued.id()))
                .statusCode(200)
                .body("supersedes", equalTo(issued.id()));
        draft.replace("*", Reports.body(below.organization())).statusCode(400);
    }

    private ValidatableResponse create(Map<String, Object> body) {
        return Entered.post(staff.clerk(), Entered.path("reports"), null, body);
    }
}
