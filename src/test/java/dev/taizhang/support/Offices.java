package dev.taizhang.support;

import dev.taizhang.shared.Ids;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Organisations for tests, each with a code of its own. */
public final class Offices {

    private Offices() {}

    /** A fresh organisation that stands since 2020 below another one (id or code; null = at the top); answers its id. */
    public static String create(@Nullable String parent) {
        return SignedIn.admin()
                .contentType(ContentType.JSON)
                .body(body(parent))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What is said of such a one, with a fresh code, to have it made. */
    public static Map<String, Object> body(@Nullable String parent) {
        String code = "T" + Ids.next().toUpperCase(Locale.ROOT);
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", code, "name", "单位" + code, "shortName", code, "type", "UNIT", "activeFrom", "2020-01-01"));
        if (parent != null) {
            body.put("parent", parent);
        }
        return body;
    }
}
