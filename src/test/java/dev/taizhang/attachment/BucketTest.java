package dev.taizhang.attachment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files that are kept in a bucket are given out as those of a folder are. */
@QuarkusTest
class BucketTest {

    private static final byte[] CONTENT = FileBodies.pdf(300_000, 8);

    @Test
    void aFileIsGivenOutAndItsHeadersWithoutAskingForIt() throws IOException {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff);
        JsonPath added = Attaching.upload(staff.clerk(), meeting, "a.pdf", null, CONTENT)
                .statusCode(201)
                .extract()
                .jsonPath();
        String href = added.getString("href");
        try (S3Server server = new S3Server();
                S3Store store = new S3Store(S3Server.settings(server.endpoint(), "test-key"))) {
            server.objects().put("/office/taizhang/" + added.getString("id"), CONTENT);
            QuarkusMock.installMockForType(store, AttachmentStore.class);
            staff.clerk()
                    .head(href)
                    .then()
                    .statusCode(200)
                    .header("Content-Length", equalTo(Integer.toString(CONTENT.length)))
                    .header("Content-Type", equalTo("application/pdf"))
                    .header("ETag", equalTo("\"" + added.getString("sha256") + "\""));
            assertEquals(0, server.reads());
            assertArrayEquals(
                    CONTENT,
                    staff.clerk().get(href).then().statusCode(200).extract().asByteArray());
            assertArrayEquals(
                    Arrays.copyOfRange(CONTENT, 100, 200),
                    staff.clerk()
                            .header("Range", "bytes=100-199")
                            .get(href)
                            .then()
                            .statusCode(206)
                            .extract()
                            .asByteArray());
            assertEquals(2, server.reads());
        }
    }
}
