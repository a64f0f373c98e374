package dev.taizhang.platform.concurrency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry the entity tag of what they show. */
public final class Answers {

    private Answers() {}

    /** 200 with the thing and its tag. */
    public static Response ok(Object body, String etag) {
        return Response.ok(body).header(HttpHeaders.ETAG, etag).build();
    }

    /** 201 with the thing, where it is from now on, and its tag. */
    public static Response created(String path, Object body, String etag) {
        return Response.created(URI.create(path))
                .entity(body)
                .header(HttpHeaders.ETAG, etag)
                .build();
    }

    /** 304: the client has it already. */
    public static Response notModified(String etag) {
        return Response.notModified().header(HttpHeaders.ETAG, etag).build();
    }
}
