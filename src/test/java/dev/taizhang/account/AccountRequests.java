package dev.taizhang.account;

import dev.taizhang.shared.Ids;
import dev.taizhang.support.SignedIn;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Requests on accounts, with valid defaults. */
final class AccountRequests {

    static final String ACCOUNTS = "/api/v1/accounts";

    private AccountRequests() {}

    static RequestSpecification as(String username) {
        return SignedIn.with(username, SignedIn.PASSWORD);
    }

    static int meStatus(String username, String password) {
        return SignedIn.with(username, password).get("/api/v1/me").statusCode();
    }

    static String created(RequestSpecification caller, Map<String, Object> body) {
        return post(caller, body).statusCode(201).extract().path("id");
    }

    static ValidatableResponse post(RequestSpecification caller, Map<String, Object> body) {
        return caller.contentType(ContentType.JSON).body(body).post(ACCOUNTS).then();
    }

    static ValidatableResponse put(
            RequestSpecification caller, String id, Map<String, Object> body, @Nullable String ifMatch) {
        RequestSpecification request = caller.contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(ACCOUNTS + "/" + id).then();
    }

    static Map<String, Object> body(Object... grants) {
        Map<String, Object> body = new HashMap<>();
        body.put("username", "t-" + Ids.next());
        body.put("password", SignedIn.PASSWORD);
        body.put("postTitle", "测试岗位");
        body.put("grants", List.of(grants));
        return body;
    }

    static Map<String, Object> replacement(Object... grants) {
        Map<String, Object> body = new HashMap<>();
        body.put("postTitle", "新岗位");
        body.put("disabled", false);
        body.put("grants", List.of(grants));
        return body;
    }

    static Map<String, Object> grant(String role, @Nullable String organization) {
        Map<String, Object> grant = new HashMap<>();
        grant.put("role", role);
        if (organization != null) {
            grant.put("organization", organization);
        }
        return grant;
    }

    static String username(Map<String, Object> body) {
        return Objects.requireNonNull((String) body.get("username"));
    }
}
