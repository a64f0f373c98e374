package dev.taizhang.officialreport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Reports;
import dev.taizhang.support.Staff;
import dev.taizhang.support.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report is issued in the place of another, and says what is different. */
@QuarkusTest
class SupersessionTest {

    @Inject
    OfficeClock clock;

    @Inject
    DataSource database;

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
        staff.clerk().get(late.path()).then().body("allowedTransitions", contains("RETURN"));
        late.step(staff.clerk(), "issue", null).statusCode(409).body("code", equalTo("SUPERSEDED_REPORT_NOT_ISSUED"));
        assertEquals("SIGNED", late.shown().getString("state"));
        assertEquals(
                "〔" + clock.today().getYear() + "〕3号",
                Reports.at(staff, "ISSUED", "2022-Q1").shown().getString("number"));
    }

    @Test
    void isTheOnlyWayToIssueAnotherReportOfThePeriod() {
        Entered standing = Reports.at(staff, "ISSUED");
        Entered second = Reports.at(staff, "SIGNED");
        staff.clerk().get(second.path()).then().body("allowedTransitions", contains("RETURN"));
        second.step(staff.clerk(), "issue", null)
                .statusCode(409)
                .body("allowedTransitions", contains("RETURN"))
                .body("code", equalTo("REPORT_STANDS"))
                .body("standingReport", equalTo(standing.id()))
                .body("existing.href", equalTo(standing.path()))
                .body("existing.state", equalTo("ISSUED"))
                .body("detail", containsString(standing.shown().getString("number")));
        second.step(staff.as(Role.SIGNATORY), "return", Map.of("reason", "请指明替代关系"))
                .statusCode(200);
        Map<String, Object> body = Bodies.with(Reports.body(staff.organization()), "supersedes", standing.id());
        second.replace("*", body).statusCode(200);
        Reports.brought(second, staff, "ISSUED");
        // Of other periods and organisations others stand.
        Reports.at(staff, "ISSUED", "2022-S1");
        Reports.at(Staff.below(staff.organization()), "ISSUED");
    }

    @Test
    void isNotGoneAroundByIssuingTwoAtOnce() throws Exception {
        List<Entered> signed =
                List.of(Reports.at(staff, "SIGNED"), Reports.at(staff, "SIGNED"), Reports.at(staff, "SIGNED"));
        List<String> etags = signed.stream().map(Entered::etag).toList();
        staff.clerk();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(signed.size())) {
            List<Future<Integer>> running = IntStream.range(0, signed.size())
                    .mapToObj(no -> threads.submit(
                            () -> Entered.post(staff.clerk(), signed.get(no).path() + "/issue", etags.get(no), null)
                                    .extract()
                                    .statusCode()))
                    .toList();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
        }
        assertEquals(List.of(200, 409, 409), answers.stream().sorted().toList());
        staff.clerk()
                .queryParam("state", "ISSUED")
                .get("/api/v1/reports?organization=" + staff.organization())
                .then()
                .body("items.number", contains("〔" + clock.today().getYear() + "〕1号"));
    }

    @Test
    void staysWhenTheOneThatSupersedesIsWithdrawn() {
        Entered old = Reports.at(staff, "ISSUED");
        Entered correction = Reports.superseding(staff, old);
        String etag = old.etag();
        staff.clerk().get(old.path()).then().body("supersededByState", equalTo("ISSUED"));
        Reports.withdrawn(correction, staff);
        staff.clerk()
                .get(old.path())
                .then()
                .header("ETag", not(equalTo(etag)))
                .body("state", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(correction.id()))
                .body("supersededByState", equalTo("WITHDRAWN"));
        assertEquals(
                1, Trail.of(database, "REPORT_SUCCESSOR_WITHDRAWN", old.id()).size());
        Map<String, Object> body = Bodies.with(Reports.body(staff.organization()), "supersedes", old.id());
        create(body).statusCode(400).body("violations.code", contains("NOT_SUPERSEDABLE"));
        // None stands any more, so that another one may be issued in nobody's place.
        Reports.at(staff, "ISSUED");
    }

    @Test
    void whatIsIssuedInNobodysPlaceIsComparedWithWhatWasIssuedLast() {
        Entered old = Reports.at(staff, "ISSUED");
        Entered correction = Reports.superseding(staff, old);
        Reports.withdrawn(correction, staff);
        Reports.draft(staff)
                .step(staff.clerk(), "withdrawal", Map.of("reason", "不再需要"))
                .statusCode(200);
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        for (String state : List.of("COMPUTED", "ISSUED")) {
            staff.clerk()
                    .get(Reports.at(staff, state).path() + "/changes")
                    .then()
                    .statusCode(200)
                    .body("supersedes", nullValue())
                    .body("comparedWith", equalTo(correction.id()))
                    .body("comparable", equalTo(true))
                    .body("figures.find { it.code == 'STUDY_MEETING_COUNT' }.difference", equalTo(1));
        }
        staff.clerk().get(old.path() + "/changes").then().body("comparedWith", nullValue());
        staff.clerk().get(correction.path() + "/changes").then().body("comparedWith", equalTo(old.id()));
    }

    @Test
    void whoReadsOneReportAloneLearnsNothingOfTheOneBeforeIt() {
        Entered old = Reports.at(staff, "ISSUED");
        Entered correction = Reports.superseding(staff, old);
        Staff responsible = Staff.hired();
        acted(correction, responsible);
        responsible.clerk().get(old.path()).then().statusCode(404);
        responsible
                .clerk()
                .get(correction.path() + "/changes")
                .then()
                .statusCode(200)
                .body("supersedes", nullValue())
                .body("comparedWith", nullValue())
                .body("comparable", equalTo(false))
                .body("figures", empty());
    }

    @Test
    void whoReadsBothReportsByActionsAloneComparesThem() {
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        Entered old = Reports.at(staff, "ISSUED");
        Staff responsible = Staff.hired();
        acted(old, responsible);
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        Entered correction = Reports.superseding(staff, old);
        acted(correction, responsible);
        responsible
                .clerk()
                .get(correction.path() + "/changes")
                .then()
                .statusCode(200)
                .body("supersedes", equalTo(old.id()))
                .body("comparedWith", equalTo(old.id()))
                .body("comparable", equalTo(true))
                .body("figures.find { it.code == 'STUDY_MEETING_COUNT' }.difference", equalTo(1));
        responsible
                .clerk()
                .get(correction.path() + "/figures")
                .then()
                .statusCode(200)
                .body("figures.STUDY_MEETING_COUNT.value", equalTo(2));
        // What has become of the figures since is none of what it reads.
        responsible
                .clerk()
                .get(correction.path() + "/drift")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    /** Has somebody else do something about a report, so that it may be read there. */
    private void acted(Entered report, Staff responsible) {
        Map<String, Object> item = Checks.item(staff, "PLAN", report.id(), responsible.organization());
        Entered.draft("action-items", staff, item)
                .step(staff.approver(), "confirmation", null)
                .statusCode(200);
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
