package dev.taizhang.attachment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not what its name and its declaration say is refused, with the fault named, and leaves nothing behind. */
@QuarkusTest
class AttachmentRefusalTest {

    private static final byte[] PDF = FileBodies.pdf(2000, 1);

    static Stream<Arguments> whatIsWhatItSays() {
        return Stream.of(
                Arguments.of("a.pdf", "application/pdf", PDF),
                Arguments.of("a.PDF", null, PDF),
                Arguments.of("通知.docx", null, FileBodies.docx()),
                Arguments.of("a.xlsx", null, FileBodies.xlsx()),
                Arguments.of("公文.ofd", "application/ofd", FileBodies.ofd()),
                Arguments.of("a.odt", null, FileBodies.odt()),
                Arguments.of("a.doc", "application/msword", FileBodies.ole("WordDocument")),
                Arguments.of("a.wps", "application/vnd.ms-works", FileBodies.ole("WordDocument")),
                Arguments.of("a.xls", null, FileBodies.ole("Workbook")),
                Arguments.of("a.ppt", null, FileBodies.ole("PowerPoint Document")),
                Arguments.of("a.png", "image/png", FileBodies.png()),
                Arguments.of("说明.txt", "text/plain; charset=utf-8", FileBodies.text("会议说明\r\n")),
                Arguments.of("a.csv", "application/vnd.ms-excel", FileBodies.text("名称,次数\n学习,3\n")));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("whatIsWhatItSays")
    void takesWhatIsWhatItSays(String name, @Nullable String declared, byte[] content) {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        Attaching.upload(staff.clerk(), meeting, name, declared, content)
                .statusCode(201)
                .body("name", equalTo(name));
    }

    static Stream<Arguments> whatIsNot() {
        return Stream.of(
                Arguments.of("a.pdf", FileBodies.text("MZ\u0000\u0001not a pdf")),
                Arguments.of("a.pdf", FileBodies.png()),
                Arguments.of("a.docx", FileBodies.xlsx()),
                Arguments.of("a.docx", FileBodies.docm()),
                Arguments.of("a.docx", FileBodies.zip(Map.of("virus.exe", "MZ"))),
                Arguments.of("a.docx", FileBodies.text("PK\u0003\u0004 and no archive")),
                Arguments.of("a.ofd", FileBodies.zip(Map.of("OFD.xml", "<other/>"))),
                Arguments.of("a.doc", FileBodies.ole("Workbook")),
                Arguments.of("a.doc", FileBodies.ole("EncryptedPackage")),
                Arguments.of("a.doc", Arrays.copyOf(FileBodies.ole("WordDocument"), 600)),
                Arguments.of("a.txt", FileBodies.text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                Arguments.of("a.txt", FileBodies.png()),
                Arguments.of("a.csv", PDF),
                Arguments.of("a.png", PDF));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("whatIsNot")
    void refusesWhatIsNotWhatItsNameSays(String name, byte[] content) {
        refused("VALIDATION_FAILED", Set.of(" CONTENT_MISMATCH"), name, null, content);
    }

    @Test
    void refusesAnEmptyFile() {
        refused("VALIDATION_FAILED", Set.of(" EMPTY_FILE"), "a.pdf", "application/pdf", new byte[0]);
    }

    @Test
    void refusesNamesThatAreNone() {
        for (String name : new String[] {"../a.pdf", "C:\\a.pdf", "a/b.pdf", "/etc/a.pdf"}) {
            refused("INVALID_PARAMETER", Set.of("/name PATH_IN_FILE_NAME"), name, null, PDF);
        }
        for (String name : new String[] {"a\nb.pdf", "a\u0007.pdf", "a\u202efdp.pdf", "\u2028.pdf"}) {
            refused("INVALID_PARAMETER", Set.of("/name CONTROL_CHARACTER"), name, null, PDF);
        }
        refused("INVALID_PARAMETER", Set.of("/name TOO_LONG"), "长".repeat(197) + ".pdf", null, PDF);
        refused("INVALID_PARAMETER", Set.of("/name BLANK"), " ", null, PDF);
        for (String name : new String[] {"a.exe", "a.html", "a", "a.zip", "a.svg", "pdf"}) {
            refused("INVALID_PARAMETER", Set.of("/name FILE_TYPE_NOT_ALLOWED"), name, null, PDF);
        }
    }

    @Test
    void refusesADeclarationThatDoesNotFitTheName() {
        refused("INVALID_PARAMETER", Set.of("/Content-Type MEDIA_TYPE_MISMATCH"), "a.pdf", "image/png", PDF);
        refused("INVALID_PARAMETER", Set.of("/Content-Type MEDIA_TYPE_MISMATCH"), "a.pdf", "text/html", PDF);
    }

    @Test
    void saysWhatIsWrongInTheLanguageOfTheClient() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        String zh = message(staff, meeting, "zh-CN");
        String en = message(staff, meeting, "en");
        assertEquals("文件内容是image/png，与文件名所示的application/pdf不符。", zh);
        assertEquals("The content is image/png, not application/pdf as its name says.", en);
    }

    @Test
    void refusesAFileWithoutAName() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        staff.clerk()
                .contentType("application/pdf")
                .body(PDF)
                .post(Attaching.path(meeting))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/name"))
                .body("violations[0].code", equalTo("REQUIRED"));
    }

    @Test
    void takesTheLargestFileAndRefusesALargerOne() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        int largest = 8 << 20;
        Attaching.upload(staff.clerk(), meeting, "a.pdf", null, FileBodies.pdf(largest, 1))
                .statusCode(201)
                .body("size", equalTo(largest));
        Attaching.upload(staff.clerk(), meeting, "b.pdf", null, FileBodies.pdf(largest + 1, 1))
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("PAYLOAD_TOO_LARGE"));
        // Everywhere else a body has to be a text.
        staff.clerk()
                .contentType("application/json")
                .body(new byte[6 << 20])
                .put(meeting.path())
                .then()
                .statusCode(413);
        staff.clerk().get(Attaching.path(meeting)).then().body("items", hasSize(1));
        assertEquals(0, Leftovers.incoming());
    }

    @Test
    void takesSoManyFilesAndNoMore() {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        for (int i = 0; i < 12; i++) {
            Attaching.attached(staff.clerk(), meeting, i + ".pdf", PDF);
        }
        int kept = Leftovers.kept();
        Attaching.upload(staff.clerk(), meeting, "more.pdf", null, PDF)
                .statusCode(409)
                .body("code", equalTo("ATTACHMENT_LIMIT_REACHED"));
        assertEquals(kept, Leftovers.kept());
    }

    private static String message(Staff staff, Entered meeting, String language) {
        return Attaching.upload(
                        staff.clerk().header("Accept-Language", language), meeting, "a.pdf", null, FileBodies.png())
                .statusCode(400)
                .extract()
                .path("violations[0].message");
    }

    private static void refused(
            String code, Set<String> faults, String name, @Nullable String declared, byte[] content) {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        String before = meeting.etag();
        int kept = Leftovers.kept();
        ValidatableResponse answer = Attaching.upload(staff.clerk(), meeting, name, declared, content)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        assertEquals(new TreeSet<>(faults), Faulty.faults(answer.extract().jsonPath()));
        assertFalse(answer.extract().asString().contains("violation."), "a fault without words");
        staff.clerk().get(Attaching.path(meeting)).then().body("items", hasSize(0));
        assertEquals(before, meeting.etag());
        assertEquals(kept, Leftovers.kept());
        assertEquals(0, Leftovers.incoming());
    }
}
