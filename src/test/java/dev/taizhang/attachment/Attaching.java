package dev.taizhang.attachment;

import dev.taizhang.support.Entered;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

/** Requests to the attachments of a record. */
final class Attaching {

    private Attaching() {}

    static String path(Entered record) {
        return record.path() + "/attachments";
    }

    /** Sends a file; null for no {@code Content-Type}. */
    static ValidatableResponse upload(
            RequestSpecification as, Entered record, String name, @Nullable String declared, byte[] content) {
        RequestSpecification request = as.queryParam("name", name).body(content);
        request.contentType(declared == null ? "application/octet-stream" : declared);
        return request.post(path(record)).then();
    }

    /** Path of a file that was attached. */
    static String attached(RequestSpecification as, Entered record, String name, byte[] content) {
        return upload(as, record, name, null, content).statusCode(201).extract().path("href");
    }

    static ValidatableResponse remove(RequestSpecification as, String href, @Nullable String ifMatch) {
        return (ifMatch == null ? as : as.header("If-Match", ifMatch))
                .delete(href)
                .then();
    }
}
