package dev.taizhang.notice;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A subscription over HTTP, made by the administrator of an office.
 *
 * @param secret empty where nothing is signed
 */
record Subscribed(Staff office, String id, String secret) {

    static final String PATH = "/api/v1/notice-subscriptions";

    static Subscribed to(Staff office, String address) {
        return to(office, address, Map.of());
    }

    static Subscribed to(Staff office, String address, Map<String, Object> more) {
        JsonPath made = Entered.post(office.as(Role.ADMIN), PATH, null, body(office, address, more))
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Subscribed(
                office, made.getString("subscription.id"), Objects.requireNonNullElse(made.getString("secret"), ""));
    }

    static Map<String, Object> body(Staff office, String address, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "市平台", "channel", "WEBHOOK", "target", address, "organization", office.organization()));
        body.putAll(more);
        return body;
    }

    String path() {
        return PATH + "/" + id;
    }

    ValidatableResponse shown() {
        return office.as(Role.ADMIN).get(path()).then().statusCode(200);
    }

    String etag() {
        return shown().extract().header("ETag");
    }

    JsonPath notices(String query) {
        return office.as(Role.ADMIN)
                .get(path() + "/notices?limit=200" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
