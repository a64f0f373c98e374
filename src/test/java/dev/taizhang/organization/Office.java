package dev.taizhang.organization;

import dev.taizhang.shared.Ids;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation over HTTP, made by the administrator of everything. */
record Office(String id, String code) {

    static final String PATH = "/api/v1/organizations";

    /** A body that is valid as it is; null parent for the top of a tree. */
    static Map<String, Object> body(@Nullable String parent) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", "U" + Ids.next().toUpperCase(Locale.ROOT));
        body.put("name", "第一单位");
        body.put("shortName", "一单位");
        body.put("type", "UNIT");
        body.put("memberHeadcount", 12);
        body.put("activeFrom", "2020-01-01");
        if (parent != null) {
            body.put("parent", parent);
        }
        return body;
    }

    static Office below(@Nullable Office parent) {
        return of(body(parent == null ? null : parent.code()));
    }

    static Office of(Map<String, Object> body) {
        JsonPath made = create(SignedIn.admin(), body).statusCode(201).extract().jsonPath();
        return new Office(made.getString("id"), made.getString("code"));
    }

    static ValidatableResponse create(RequestSpecification as, Map<String, Object> body) {
        return Entered.post(as, PATH, null, body);
    }

    /** What it is renamed to, with everything else as it was made. */
    static Map<String, Object> named(String name, String from) {
        return new HashMap<>(
                Map.of("name", name, "shortName", name, "type", "UNIT", "memberHeadcount", 12, "from", from));
    }

    String path() {
        return PATH + "/" + id;
    }

    String etag() {
        return SignedIn.admin().get(path()).then().statusCode(200).extract().header("ETag");
    }

    JsonPath on(String day) {
        return SignedIn.admin()
                .queryParam("on", day)
                .get(path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    ValidatableResponse change(Map<String, Object> change) {
        return Entered.put(SignedIn.admin(), path(), etag(), change);
    }

    ValidatableResponse move(Office parent, String from) {
        return Entered.post(SignedIn.admin(), path() + "/moves", etag(), Map.of("parent", parent.code(), "from", from));
    }

    ValidatableResponse close(String activeTo) {
        return Entered.post(SignedIn.admin(), path() + "/closure", etag(), Map.of("activeTo", activeTo));
    }
}
