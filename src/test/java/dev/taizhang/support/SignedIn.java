package dev.taizhang.support;

import static io.restassured.RestAssured.given;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests on behalf of accounts, which are made when they are asked for. */
public final class SignedIn {

    /** Password of every account made here. */
    public static final String PASSWORD = "a-password-of-tests";

    /** Post of every account made here. */
    public static final String POST_TITLE = "测试岗位";

    private static final String ADMIN_PASSWORD = "an-administrator-of-tests";

    private SignedIn() {}

    /** A request of the administrator of everything. */
    public static RequestSpecification admin() {
        return with("admin", ADMIN_PASSWORD);
    }

    /** A request of a fresh account with one role for an organisation (id or code). */
    public static RequestSpecification as(Role role, String organization) {
        return with(account(role, organization), PASSWORD);
    }

    /** A request with these credentials. */
    public static RequestSpecification with(String username, String password) {
        return given().filter(new NoBareKeys()).auth().preemptive().basic(username, password);
    }

    /** The header of a request with these credentials, for clients of other kinds. */
    public static String header(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** A fresh account with one role for an organisation (id or code, null = every organisation); answers its username. */
    public static String account(Role role, @Nullable String organization) {
        Map<String, Object> grant = new HashMap<>();
        grant.put("role", role.name());
        if (organization != null) {
            grant.put("organization", organization);
        }
        return account(List.of(grant));
    }

    /** A fresh account with these grants as the API takes them; answers its username. */
    public static String account(List<Map<String, Object>> grants) {
        String username = "t-" + Ids.next();
        entered(admin(), username, grants);
        return username;
    }

    /** Has somebody enter an account with that name and these grants as the API takes them; answers its id. */
    public static String entered(RequestSpecification as, String username, List<Map<String, Object>> grants) {
        return as.contentType(ContentType.JSON)
                .body(Map.of(
                        "username", username,
                        "password", PASSWORD,
                        "postTitle", POST_TITLE,
                        "grants", grants))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
