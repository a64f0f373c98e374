package dev.taizhang.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Objects;

/** Hands every parameter that is a {@link RequestBody} to the {@link JsonBinder}. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RequestBodyReader implements MessageBodyReader<RequestBody> {

    /** A body of text larger than this is a mistake; files have their own way in. */
    static final int LARGEST = 4 << 20;

    private final JsonBinder binder;
    private final BodyDigest digest;
    private final RequestTarget target;

    RequestBodyReader(JsonBinder binder, BodyDigest digest, RequestTarget target) {
        this.binder = binder;
        this.digest = digest;
        this.target = target;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return RequestBody.class.isAssignableFrom(type);
    }

    @Override
    public RequestBody readFrom(
            Class<RequestBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        String charset = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
        // The framework takes every media type that ends in +json for JSON; a merge patch means something else.
        if (!mediaType.isCompatible(MediaType.APPLICATION_JSON_TYPE) || !charset.equalsIgnoreCase("UTF-8")) {
            throw Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
        byte[] body = bytes(stream);
        if (body.length > LARGEST) {
            throw Problem.of(ErrorCode.PAYLOAD_TOO_LARGE);
        }
        digest.take(body);
        return read(body, type);
    }

    private static byte[] bytes(InputStream stream) {
        try {
            return stream.readNBytes(LARGEST + 1);
        } catch (IOException brokenOff) {
            // Nothing but the connection to the client stands behind this stream.
            throw Problem.of(ErrorCode.UPLOAD_INTERRUPTED);
        }
    }

    private RequestBody read(byte[] body, Class<RequestBody> type) {
        JsonNode json;
        try {
            json = binder.parse(body);
        } catch (Problem malformed) {
            target.requireOpen(null);
            throw malformed;
        }
        Faults faults = new Faults();
        RequestBody bound = binder.bind(json, type, faults);
        if (!faults.none()) {
            target.requireOpen(bound);
            if (bound != null) {
                target.check(bound, faults);
            }
            throw Problem.invalid(faults);
        }
        return Objects.requireNonNull(bound);
    }
}
