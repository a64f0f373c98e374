package dev.taizhang.platform.concurrency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers that carry the entity tag of what they show. */
public final class Answers {

    private Answers() {}

    /** 200 with the thing and its tag. */
    public static Response ok(Object body, String etag) {
        return Response.ok(body).header(HttpHeaders.ETAG, etag).build();
    }

    /** The same. */
    public static Response ok(Shown<?> shown) {
        return ok(shown.view(), shown.etag());
    }

    /**
     * 201 with the thing, where it is from now on, and its tag. The address is relative (RFC 9110, 10.2.2): by what name
     * the service is known outside is not to be taken from a header that anybody can send.
     */
    public static Response created(String path, Object body, String etag) {
        return created(path).entity(body).header(HttpHeaders.ETAG, etag).build();
    }

    /** The same. */
    public static Response created(String path, Shown<?> shown) {
        return created(path, shown.view(), shown.etag());
    }

    /** The same without a tag. */
    public static Response.ResponseBuilder created(String path) {
        return Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, path);
    }

    /** 304: the client has it already. */
    public static Response notModified(String etag) {
        return Response.notModified().header(HttpHeaders.ETAG, etag).build();
    }
}
