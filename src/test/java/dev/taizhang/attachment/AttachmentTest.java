package dev.taizhang.attachment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files come in, are listed, go out as they were, and are taken off again. */
@QuarkusTest
class AttachmentTest {

    private static final byte[] PDF = FileBodies.pdf(300_000, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meetings",
                "lectures",
                "activities",
                "channels",
                "checklist-templates",
                "risk-checks",
                "problems",
                "planned-measures",
                "obligation-rules",
                "articles",
                "findings",
                "action-items"
            })
    void aFileOfARecordOfAnyLedgerGoesOutAsItCameIn(String ledger) throws Exception {
        Staff staff = Staff.hired();
        Entered record = AnyRecord.draft(ledger, staff);
        String before = record.etag();
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PDF));
        String href = Attaching.upload(staff.clerk(), record, "会议纪要 “终稿”.PDF", "application/pdf", PDF)
                .statusCode(201)
                .header("Location", matchesPattern(".*" + Attaching.path(record) + "/[0-9a-v]{20}"))
                .header("ETag", equalTo("\"" + sha256 + "\""))
                .body("name", equalTo("会议纪要 “终稿”.PDF"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(PDF.length))
                .body("sha256", equalTo(sha256))
                .body("version", equalTo(1))
                .body("uploadedBy", equalTo(staff.username(Role.CLERK)))
                .extract()
                .path("href");
        assertNotEquals(before, record.etag(), "whoever confirms the record must have seen the file");
        staff.approver()
                .get(Attaching.path(record))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].href", equalTo(href))
                .body("next", nullValue());
        Response file = staff.approver().get(href);
        file.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Length", equalTo(Integer.toString(PDF.length)))
                .header("ETag", equalTo("\"" + sha256 + "\""))
                .header("Accept-Ranges", equalTo("bytes"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("private, no-cache"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"____ ____.PDF\"; filename*=UTF-8''"
                                + "%E4%BC%9A%E8%AE%AE%E7%BA%AA%E8%A6%81%20%E2%80%9C%E7%BB%88%E7%A8%BF%E2%80%9D.PDF"));
        assertArrayEquals(PDF, file.asByteArray());
    }

    @Test
    void aFileIsTakenOffADraftByWhoeverHasSeenIt() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        String href = Attaching.attached(staff.clerk(), meeting, "a.pdf", PDF);
        String etag = staff.clerk().head(href).then().statusCode(200).extract().header("ETag");
        Attaching.remove(staff.clerk(), href, null).statusCode(428);
        Attaching.remove(staff.clerk(), href, "\"0\"").statusCode(412).body("currentVersion", equalTo(etag));
        Attaching.remove(staff.clerk(), href, etag).statusCode(204);
        Attaching.remove(staff.clerk(), href, etag).statusCode(404);
        staff.clerk().get(href).then().statusCode(404);
        staff.clerk().get(Attaching.path(meeting)).then().body("items", hasSize(0));
    }

    @Test
    void whatWasConfirmedKeepsItsFilesAndItsAmendmentHasItsOwn() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        String first = Attaching.attached(staff.clerk(), meeting, "first.pdf", PDF);
        Attaching.attached(staff.clerk(), meeting, "second.pdf", PDF);
        meeting.submitted();
        refusedIn("SUBMITTED", staff, meeting);
        meeting.confirmed();
        refusedIn("CONFIRMED", staff, meeting);

        amend(staff, meeting);
        Attaching.attached(staff.clerk(), meeting, "dropped.pdf", PDF);
        assertEquals(List.of("first.pdf", "second.pdf"), names(staff, meeting, null));
        assertEquals(List.of("first.pdf", "second.pdf", "dropped.pdf"), names(staff, meeting, 2));
        meeting.step(staff.clerk(), "void", Map.of("reason", "不改了", "version", 2))
                .statusCode(200);

        amend(staff, meeting);
        Attaching.attached(staff.clerk(), meeting, "third.pdf", PDF);
        String etag = staff.clerk().head(first).header("ETag");
        Attaching.remove(staff.clerk(), first, etag).statusCode(204);
        assertEquals(List.of("first.pdf", "second.pdf"), names(staff, meeting, null));
        assertEquals(List.of("second.pdf", "third.pdf"), names(staff, meeting, 3));
        meeting.submitted().confirmed();
        assertEquals(List.of("second.pdf", "third.pdf"), names(staff, meeting, null));
        assertEquals(List.of("first.pdf", "second.pdf"), names(staff, meeting, 1));
        assertArrayEquals(PDF, staff.clerk().get(first).asByteArray(), "what version 1 was confirmed with stays");
        staff.clerk()
                .queryParam("version", 4)
                .get(Attaching.path(meeting))
                .then()
                .statusCode(404);
    }

    @Test
    void filesAreListedPageByPage() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        for (String name : List.of("1.pdf", "2.pdf", "3.pdf")) {
            Attaching.attached(staff.clerk(), meeting, name, PDF);
        }
        Response first = staff.clerk().queryParam("limit", 2).get(Attaching.path(meeting));
        first.then().body("items.name", contains("1.pdf", "2.pdf"));
        staff.clerk()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get(Attaching.path(meeting))
                .then()
                .statusCode(200)
                .body("items.name", contains("3.pdf"))
                .body("next", nullValue());
        staff.clerk()
                .accept("text/csv")
                .get(Attaching.path(meeting))
                .then()
                .statusCode(200)
                .body(matchesPattern("(?s).*字节数.*2\\.pdf.*"));
    }

    @Test
    void aRepeatedUploadIsAnsweredAsTheFirst() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        String key = "k-" + meeting.id();
        String first = Attaching.upload(staff.clerk().header("Idempotency-Key", key), meeting, "a.pdf", null, PDF)
                .statusCode(201)
                .extract()
                .path("id");
        Attaching.upload(staff.clerk().header("Idempotency-Key", key), meeting, "a.pdf", null, PDF)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("id", equalTo(first));
        Attaching.upload(
                        staff.clerk().header("Idempotency-Key", key),
                        meeting,
                        "a.pdf",
                        null,
                        FileBodies.pdf(PDF.length, 2))
                .statusCode(422);
        assertEquals(List.of("a.pdf"), names(staff, meeting, null));
    }

    private static void refusedIn(String state, Staff staff, Entered meeting) {
        Attaching.upload(staff.clerk(), meeting, "late.pdf", null, PDF)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo(state));
    }

    private static void amend(Staff staff, Entered meeting) {
        Map<String, Object> body = Map.of("reason", "更正", "content", Bodies.of("meetings", staff.organization()));
        meeting.step(staff.clerk(), "amendments", body).statusCode(201);
    }

    private static List<String> names(Staff staff, Entered record, @Nullable Integer version) {
        RequestSpecification request = staff.clerk();
        if (version != null) {
            request.queryParam("version", version);
        }
        return request.get(Attaching.path(record))
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }
}
