package dev.taizhang.signin;

import static io.restassured.RestAssured.given;

import dev.taizhang.support.SignedIn;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A browser that holds a session's cookie, and its page that holds the CSRF token. */
record Browser(String id, String cookie, String csrf) {

    static final String COOKIE = "taizhang-session";
    static final String SESSIONS = "/api/v1/sessions";
    static final String ME = "/api/v1/me";

    static Browser signedIn(String username) {
        return of(signIn(given(), username, SignedIn.PASSWORD));
    }

    static Browser of(Response answer) {
        answer.then().statusCode(201);
        return new Browser(answer.path("id"), answer.cookie(COOKIE), answer.path("csrfToken"));
    }

    static Response signIn(RequestSpecification request, String username, String password) {
        return request.contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post(SESSIONS);
    }

    /** A request that reads. */
    RequestSpecification reads() {
        return given().cookie(COOKIE, cookie);
    }

    /** A request that may change something. */
    RequestSpecification changes() {
        return reads().header(CsrfToken.HEADER, csrf);
    }

    int status() {
        return reads().get(ME).statusCode();
    }

    ValidatableResponse end(String session) {
        return changes().delete(SESSIONS + "/" + session).then();
    }
}
