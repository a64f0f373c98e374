package dev.taizhang.officialreport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Reports;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report is written, reviewed and signed by different people, and issued under a number. */
@QuarkusTest
class OfficialReportTest {

    private static final Map<String, Object> OPINION = Map.of("reason", "第二部分数字请核实");

    @Inject
    OfficeClock clock;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void goesFromItsDraftToItsNumber() {
        Entered report = Reports.draft(staff);
        staff.clerk()
                .get(report.path())
                .then()
                .body("state", equalTo("DRAFT"))
                .body("issuedOn", equalTo(clock.today().toString()))
                .body("number", nullValue())
                .body("signedBy", nullValue())
                .body("authors", contains(staff.username(Role.CLERK)))
                .body("allowedTransitions", contains("EDIT", "COMPUTE", "WITHDRAW"));
        Reports.brought(report, staff, "ISSUED");
        int year = clock.today().getYear();
        staff.clerk()
                .get(report.path())
                .then()
                .body("state", equalTo("ISSUED"))
                .body("number", equalTo("〔" + year + "〕1号"))
                .body("issuedOn", equalTo(clock.today().toString()))
                .body("reviewedBy", equalTo(staff.username(Role.APPROVER)))
                .body("signedBy", equalTo(staff.username(Role.SIGNATORY)))
                .body("signedAt", notNullValue())
                .body("issuedBy", equalTo(staff.username(Role.CLERK)))
                .body("round", equalTo(1))
                .body("returns", empty())
                .body("frozen.digest", matchesPattern("sha-256:[0-9a-f]{64}"))
                .body("history.state", contains("DRAFT", "COMPUTED", "IN_REVIEW", "REVIEWED", "SIGNED", "ISSUED"));
        staff.clerk()
                .queryParam("state", "ISSUED")
                .queryParam("q", "〔" + year + "〕1号")
                .get("/api/v1/reports?organization=" + staff.organization())
                .then()
                .body("items.id", contains(report.id()));
        staff.clerk()
                .get("/api/v1/reports?state=DRAFT&organization=" + staff.organization())
                .then()
                .body("items", empty());
    }

    @Test
    void saysEachMemberOnce() {
        String shown = staff.clerk().get(Reports.draft(staff).path()).asString();
        assertEquals(1, shown.split("\"number\":", -1).length - 1, shown);
    }

    @Test
    void isNeitherReviewedNorSignedByWhoHadAHandInIt() {
        String all = account(Role.CLERK, Role.APPROVER, Role.SIGNATORY);
        relax();
        Entered own = Reports.brought(by(all), staff, "IN_REVIEW");
        step(own, as(all), "review")
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"))
                .body("detail", containsString("作者"))
                .body("state", equalTo("IN_REVIEW"))
                .body("allowedTransitions", empty());
        own.step(as(all), "return", OPINION).statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
        step(own, staff.approver(), "review").statusCode(200);
        step(own, as(all), "signature").statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
        // Neither does whoever computed the figures, corrected the text or handed it in.
        for (String hand : List.of("computation", "PUT", "submission")) {
            Entered report = Reports.draft(staff);
            if (hand.equals("PUT")) {
                Entered.put(as(all), report.path(), "*", Reports.body(staff.organization()))
                        .statusCode(200);
            }
            step(report, hand.equals("computation") ? as(all) : staff.clerk(), "computation")
                    .statusCode(200);
            step(report, hand.equals("submission") ? as(all) : staff.clerk(), "submission")
                    .statusCode(200)
                    .body("authors", containsInAnyOrder(staff.username(Role.CLERK), all));
            step(report, as(all), "review").statusCode(409);
            step(report, staff.as(Role.REVIEWER_FINAL), "review").statusCode(200);
            step(report, as(all), "signature").statusCode(409).body("code", equalTo("FOUR_EYES_REQUIRED"));
            step(report, staff.as(Role.SIGNATORY), "signature")
                    .statusCode(200)
                    .body("signedBy", equalTo(staff.username(Role.SIGNATORY)));
        }
    }

    @Test
    void waitsForThoseWhoMayAct() {
        String all = account(Role.CLERK, Role.APPROVER, Role.SIGNATORY);
        Entered report = Reports.brought(by(all), staff, "IN_REVIEW");
        tasks(staff.approver())
                .body("items.kind", contains("REVIEW_REPORT"))
                .body("items[0].recordId", equalTo(report.id()))
                .body("items[0].allowedTransitions", contains("PASS", "RETURN"));
        tasks(as(all)).body("items", empty());
        Entered.post(
                        staff.approver(),
                        report.path() + "/return",
                        tasks(staff.approver()).extract().path("items[0].etag"),
                        OPINION)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("returns", hasSize(1))
                .body("returns[0].round", equalTo(1))
                .body("returns[0].from", equalTo("IN_REVIEW"))
                .body("returns[0].by", equalTo(staff.username(Role.APPROVER)))
                .body("returns[0].opinion", equalTo("第二部分数字请核实"));
        tasks(as(all)).body("items.kind", contains("REVISE_RECORD"));
        Reports.brought(report, staff, "REVIEWED");
        tasks(staff.approver()).body("items", empty());
        tasks(as(all)).body("items", empty());
        tasks(staff.as(Role.SIGNATORY)).body("items.kind", contains("SIGN_REPORT"));
        step(report, staff.as(Role.SIGNATORY), "signature").statusCode(200);
        tasks(staff.as(Role.SIGNATORY)).body("items.kind", contains("ISSUE_REPORT"));
        tasks(staff.clerk()).body("items.kind", contains("ISSUE_REPORT"));
        step(report, staff.clerk(), "issue").statusCode(200).body("round", equalTo(2));
        tasks(staff.clerk()).body("items", empty());
    }

    @Test
    void losesItsSignatureWhenItIsGivenBack() {
        Entered report = Reports.at(staff, "SIGNED");
        for (Map<String, Object> none : List.<Map<String, Object>>of(Map.of(), Map.of("reason", " "))) {
            report.step(staff.as(Role.SIGNATORY), "return", none)
                    .statusCode(400)
                    .body("violations.field", contains("/reason"));
        }
        report.step(staff.as(Role.SIGNATORY), "return", OPINION)
                .statusCode(200)
                .body("signedBy", nullValue())
                .body("signedAt", nullValue())
                .body("reviewedBy", nullValue())
                .body("returns[0].from", equalTo("SIGNED"));
    }

    @Test
    void isBegunOnceForAKeyAndChangedByWhoHasSeenIt() {
        String key = Ids.next();
        String first = create(staff.clerk().header("Idempotency-Key", key), Reports.body(staff.organization()))
                .statusCode(201)
                .extract()
                .path("id");
        String location = create(staff.clerk().header("Idempotency-Key", key), Reports.body(staff.organization()))
                .statusCode(201)
                .body("id", equalTo(first))
                .extract()
                .header("Location");
        Entered.post(staff.clerk(), location + "/computation", null, null).statusCode(428);
        Entered.post(staff.clerk(), location + "/computation", "\"7\"", null).statusCode(412);
        Entered.post(staff.clerk(), location + "/computation", "\"1\"", null).statusCode(200);
        create(staff.clerk(), Reports.body(Staff.hired().organization()))
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void isDroppedByItsClerkBeforeAndWithdrawnByTheSignatoryAfterwards() {
        Map<String, Object> reason = Map.of("reason", "不再需要");
        Entered dropped = Reports.draft(staff);
        dropped.step(staff.clerk(), "withdrawal", reason)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("number", nullValue())
                .body("withdrawReason", equalTo("不再需要"));
        Entered issued = Reports.at(staff, "ISSUED");
        issued.step(staff.clerk(), "withdrawal", reason).statusCode(403);
        issued.step(staff.as(Role.SIGNATORY), "withdrawal", reason)
                .statusCode(200)
                .body("withdrawnBy", equalTo(staff.username(Role.SIGNATORY)))
                .body("number", notNullValue());
    }

    @Test
    void promisesNothingBeforeItIsIssued() {
        Entered draft = Reports.draft(staff);
        Map<String, Object> item = Checks.item(staff, "PLAN", draft.id(), staff.organization());
        Entered.post(staff.clerk(), Entered.path("action-items"), null, item)
                .statusCode(400)
                .body("violations.code", contains("REPORT_NOT_ISSUED"));
        Reports.brought(draft, staff, "ISSUED");
        Entered.post(staff.clerk(), Entered.path("action-items"), null, item).statusCode(201);
    }

    private static ValidatableResponse create(RequestSpecification as, Map<String, Object> body) {
        return Entered.post(as, Entered.path("reports"), null, body);
    }

    private static ValidatableResponse step(Entered report, RequestSpecification as, String step) {
        return report.step(as, step, null);
    }

    private static ValidatableResponse tasks(RequestSpecification as) {
        return as.get("/api/v1/me/tasks").then().statusCode(200);
    }

    private Entered by(String username) {
        String id = create(as(username), Reports.body(staff.organization()))
                .statusCode(201)
                .extract()
                .path("id");
        return Entered.known("reports", staff, id);
    }

    private void relax() {
        String today = clock.today().toString();
        Entered.post(
                        staff.as(Role.ADMIN),
                        "/api/v1/organizations/" + staff.organization() + "/four-eyes-relaxations",
                        null,
                        Map.of("from", today, "to", today, "reason", "只有一人"))
                .statusCode(201);
    }

    private String account(Role... roles) {
        return SignedIn.account(Arrays.stream(roles)
                .map(role -> Map.<String, Object>of("role", role.name(), "organization", staff.organization()))
                .toList());
    }

    private static RequestSpecification as(String username) {
        return SignedIn.with(username, SignedIn.PASSWORD);
    }
}
