package dev.taizhang.attachment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file goes out whole or in parts (RFC 9110, 13 and 14). */
@QuarkusTest
class DownloadTest {

    private static final int SIZE = 100_000;
    private static final byte[] PDF = FileBodies.pdf(SIZE, 7);

    private Staff staff;
    private String href;
    private String etag;

    @BeforeEach
    void attach() {
        staff = Staff.hired();
        href = Attaching.attached(staff.clerk(), Entered.draft("meetings", staff), "a.pdf", PDF);
        etag = staff.clerk().head(href).then().statusCode(200).extract().header("ETag");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-99999, 0, 100000",
        "bytes=0-, 0, 100000",
        "bytes=500-1499, 500, 1000",
        "bytes=99999-, 99999, 1",
        "bytes=99000-200000, 99000, 1000",
        "bytes=-1, 99999, 1",
        "bytes=-70000, 30000, 70000",
        "bytes=-999999, 0, 100000",
        "BYTES = 5 - 9, 5, 5"
    })
    void aPartIsGiven(String range, int from, int count) {
        Response part = staff.clerk().header("Range", range).get(href);
        part.then()
                .statusCode(206)
                .header("Content-Range", equalTo("bytes " + from + "-" + (from + count - 1) + "/" + SIZE))
                .header("Content-Length", equalTo(Integer.toString(count)))
                .header("ETag", equalTo(etag));
        assertArrayEquals(Arrays.copyOfRange(PDF, from, from + count), part.asByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-5", "bytes=", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=1-2x"})
    void whatIsNoSingleRangeIsPassedOver(String range) {
        Response whole = staff.clerk().header("Range", range).get(href);
        whole.then().statusCode(200).header("Content-Range", nullValue());
        assertArrayEquals(PDF, whole.asByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100000-", "bytes=100000-100001", "bytes=-0", "bytes=999999999999999999-"})
    void whatIsNotInTheFileIsRefused(String range) {
        staff.clerk()
                .header("Range", range)
                .get(href)
                .then()
                .statusCode(416)
                .contentType("application/problem+json")
                .header("Content-Range", equalTo("bytes */" + SIZE))
                .body("code", equalTo("RANGE_NOT_SATISFIABLE"))
                .body("size", equalTo(SIZE));
    }

    @Test
    void aPartIsGivenOnlyOfTheFileThatWasSeen() {
        staff.clerk()
                .header("Range", "bytes=0-9")
                .header("If-Range", etag)
                .get(href)
                .then()
                .statusCode(206);
        for (String other : new String[] {"\"other\"", "W/" + etag, "Mon, 23 Nov 2026 00:00:00 GMT"}) {
            staff.clerk()
                    .header("Range", "bytes=0-9")
                    .header("If-Range", other)
                    .get(href)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        staff.clerk()
                .header("If-None-Match", etag)
                .header("Range", "bytes=0-9")
                .get(href)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag));
        staff.clerk().header("If-None-Match", "\"other\"").get(href).then().statusCode(200);
    }

    @Test
    void itsHeadersAreGivenWithoutIt() {
        Response head = staff.clerk().head(href);
        head.then()
                .statusCode(200)
                .header("Content-Length", equalTo(Integer.toString(SIZE)))
                .header("Accept-Ranges", equalTo("bytes"))
                .header("Content-Type", equalTo("application/pdf"));
        assertEquals(0, head.asByteArray().length);
    }

    @Test
    void itIsNotCompressed() {
        String text = Attaching.attached(
                staff.clerk(), Entered.draft("meetings", staff), "a.txt", FileBodies.text("会议记录，".repeat(5000)));
        staff.clerk()
                .header("Accept-Encoding", "gzip")
                .get(text)
                .then()
                .statusCode(200)
                .header("Content-Encoding", nullValue())
                .header("Content-Length", equalTo(Integer.toString(5000 * 15)));
    }
}
