package dev.taizhang.access;

import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

/**
 * A request that changes something, and everything is there for it to succeed but the right to make it.
 *
 * @param office the organisation that keeps what is changed
 * @param path below {@code /api/v1/}
 * @param etag what the request says it has seen; {@code *} for anything
 * @param body JSON, or the bytes of a file; null for none
 */
record Deed(
        Staff office,
        String method,
        String path,
        String etag,
        @Nullable Object body) {

    static Deed post(Staff office, String path, @Nullable Object body) {
        return new Deed(office, "POST", path, "*", body);
    }

    /** About a record as it is now. */
    static Deed of(Staff office, String method, Entered record, String step, @Nullable Object body) {
        String path = record.path().substring(Entered.path("").length());
        return new Deed(office, method, path + step, record.etag(), body);
    }

    Response done(RequestSpecification as) {
        RequestSpecification request = as.header("If-Match", etag);
        if (body instanceof byte[] file) {
            request.queryParam("name", "附件.pdf").contentType("application/pdf").body(file);
        } else if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(method, Entered.path(path));
    }
}
