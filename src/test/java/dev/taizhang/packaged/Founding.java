package dev.taizhang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first things in a service without a year, made by its first administrator. */
final class Founding {

    static final String ADMIN_PASSWORD = "an-administrator-of-tests";

    private Founding() {}

    static Map<String, Object> organization(String code, @Nullable String parent) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", code, "name", "单位" + code, "shortName", code, "type", "UNIT", "activeFrom", "2020-01-01"));
        if (parent != null) {
            body.put("parent", parent);
        }
        return body;
    }

    /** Path of what was made. */
    static String created(RunningService service, String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                service.post("admin", ADMIN_PASSWORD, path, new ObjectMapper().writeValueAsString(body));
        assertEquals(201, answer.statusCode(), answer.body());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/api/v1/"));
    }
}
