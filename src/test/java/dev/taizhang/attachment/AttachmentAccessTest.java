package dev.taizhang.attachment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are seen by those who see the record, and changed by those who may change it, while it may be changed. */
@QuarkusTest
class AttachmentAccessTest {

    private static final byte[] PDF = FileBodies.pdf(1000, 3);

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "articles", "findings", "action-items"})
    void theFilesOfAForeignRecordAreNotThere(String ledger) {
        Staff foreign = Staff.hired();
        Staff staff = Staff.hired();
        Entered record = AnyRecord.draft(ledger, foreign);
        String href = Attaching.attached(foreign.clerk(), record, "a.pdf", PDF);
        String etag = foreign.clerk().head(href).header("ETag");
        staff.clerk().get(Attaching.path(record)).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        staff.clerk().get(href).then().statusCode(404);
        Attaching.upload(staff.clerk(), record, "b.pdf", null, PDF).statusCode(404);
        Attaching.upload(staff.clerk(), record, "nonsense", "x/y", PDF).statusCode(404);
        Attaching.remove(staff.clerk(), href, etag).statusCode(404);
        Entered own = AnyRecord.draft(ledger, staff);
        staff.clerk().get(href.replace(record.id(), own.id())).then().statusCode(404);
        Attaching.remove(staff.clerk(), href.replace(record.id(), own.id()), etag)
                .statusCode(404);
        foreign.clerk().get(Attaching.path(record)).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"READER", "APPROVER", "SIGNATORY", "SUPERVISOR"})
    void whoOnlyReadsARecordChangesNoFiles(Role role) {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        String href = Attaching.attached(staff.clerk(), meeting, "a.pdf", PDF);
        String etag = staff.as(role).head(href).then().statusCode(200).extract().header("ETag");
        Attaching.upload(staff.as(role), meeting, "b.pdf", null, PDF)
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        Attaching.remove(staff.as(role), href, etag).statusCode(403);
    }

    @Test
    void aSuperiorSeesTheFilesOfThoseBelow() {
        Staff above = Staff.hired();
        Staff staff = Staff.below(above.organization());
        Entered meeting = Entered.draft("meetings", staff);
        String href = Attaching.attached(staff.clerk(), meeting, "a.pdf", PDF);
        above.as(Role.READER).get(href).then().statusCode(200);
        staff.as(Role.STATISTICS).get(href).then().statusCode(404);
    }

    @Test
    void whoeverAttachesAFileDoesNotConfirmTheRecord() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "APPROVER", "organization", staff.organization())));
        Attaching.attached(SignedIn.with(both, SignedIn.PASSWORD), meeting, "a.pdf", PDF);
        meeting.submitted();
        meeting.step(SignedIn.with(both, SignedIn.PASSWORD), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
        meeting.confirmed();
    }

    @Test
    void whoeverAttachesAFileDoesNotReviewTheArticle() {
        Staff staff = Staff.hired();
        Entered article = Entered.draft("articles", staff);
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "REVIEWER_FIRST", "organization", staff.organization())));
        Attaching.attached(SignedIn.with(both, SignedIn.PASSWORD), article, "a.pdf", PDF);
        article.submitted();
        article.step(SignedIn.with(both, SignedIn.PASSWORD), "reviews", Map.of("decision", "PASS"))
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
        Attaching.upload(staff.clerk(), article, "b.pdf", null, PDF).statusCode(409);
        Press.review(article, staff, Role.REVIEWER_FIRST, "PASS", null).statusCode(200);
    }

    @Test
    void thoseResponsibleAttachWhatShowsThatItWasDone() {
        Staff staff = Staff.hired();
        Staff responsible = Staff.hired();
        Entered finding = Checks.confirmedFinding(staff);
        Entered item =
                Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding.id(), responsible.organization()));
        String href = Attaching.attached(responsible.clerk(), item, "照片.png", FileBodies.png());
        Attaching.attached(responsible.clerk(), finding, "照片.png", FileBodies.png());
        String etag = responsible.clerk().head(href).header("ETag");
        Attaching.remove(responsible.clerk(), href, etag).statusCode(204);
        responsible.clerk().get(href).then().statusCode(404);
        Attaching.attached(responsible.clerk(), item, "照片二.png", FileBodies.png());
        item.step(responsible.clerk(), "progress-notes", Map.of("progress", 100))
                .statusCode(201);
        item.step(responsible.clerk(), "evidence", Map.of("text", "见附件")).statusCode(201);
        item.step(responsible.clerk(), "readiness", null).statusCode(200);
        Attaching.attached(responsible.clerk(), item, "照片三.png", FileBodies.png());
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(201);
        item.step(staff.as(Role.SUPERVISOR), "closure", Map.of()).statusCode(200);
        Attaching.upload(responsible.clerk(), item, "late.png", null, FileBodies.png())
                .statusCode(409)
                .body("state", equalTo("CLOSED"));
        staff.approver().get(Attaching.path(item)).then().body("items.name", equalTo(List.of("照片二.png", "照片三.png")));
    }

    @Test
    void whoeverAttachesAFileToAnItemDoesNotVerifyIt() {
        Staff staff = Staff.hired();
        Entered finding = Checks.confirmedFinding(staff);
        Entered item = Checks.confirmedItem(staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "SUPERVISOR", "organization", staff.organization())));
        Attaching.attached(SignedIn.with(both, SignedIn.PASSWORD), item, "a.pdf", PDF);
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 100)).statusCode(201);
        item.step(staff.clerk(), "evidence", Map.of("text", "见附件")).statusCode(201);
        item.step(staff.clerk(), "readiness", null).statusCode(200);
        item.step(SignedIn.with(both, SignedIn.PASSWORD), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
    }

    @Test
    void aFindingWithANewFileMustBeSeenByWhoeverConfirmsItsCheck() {
        Staff staff = Staff.hired();
        Entered check = Checks.draft(staff);
        Entered finding = Checks.finding(check, staff);
        String before = check.etag();
        Attaching.attached(staff.clerk(), finding, "a.pdf", PDF);
        assertEquals(false, before.equals(check.etag()));
    }

    @Test
    void nobodyAttachesAnythingWithoutAnAccountOrToNowhere() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        io.restassured.RestAssured.given()
                .queryParam("name", "a.pdf")
                .contentType("application/pdf")
                .body(FileBodies.pdf(3 << 20, 1))
                .post(Attaching.path(meeting))
                .then()
                .statusCode(401);
        staff.clerk()
                .get("/api/v1/accounts/" + meeting.id() + "/attachments")
                .then()
                .statusCode(404);
        Attaching.upload(staff.clerk(), Entered.known("reports", staff, "0".repeat(20)), "a.pdf", null, PDF)
                .statusCode(404);
    }
}
