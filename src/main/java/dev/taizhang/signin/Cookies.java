package dev.taizhang.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The two cookies of a session: its secret, which no script can read, and the CSRF token, which the page's own scripts
 * must. Behind TLS both carry the {@code __Host-} prefix (RFC 6265bis, 4.1.3.2), and none without it is taken: nobody on a
 * neighbouring host can plant one.
 */
@ApplicationScoped
class Cookies {

    private static final String SESSION = "taizhang-session";
    private static final String CSRF = "taizhang-csrf";
    private static final String PREFIX = "__Host-";

    private final SignInSettings settings;

    Cookies(SignInSettings settings) {
        this.settings = settings;
    }

    /** The secret that the request's cookie holds. */
    Optional<String> secret(HttpServerRequest request) {
        Cookie cookie = request.getCookie(name(SESSION, secure(request)));
        return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
    }

    /** Values of {@code Set-Cookie} for an opened session; they go when the browser is closed. */
    List<String> opened(HttpServerRequest request, String secret) {
        return List.of(cookie(SESSION, secret, "; HttpOnly", request), cookie(CSRF, CsrfToken.of(secret), "", request));
    }

    /** Values of {@code Set-Cookie} that take the session's cookies away. */
    List<String> ended(HttpServerRequest request) {
        return List.of(cookie(SESSION, "", "; HttpOnly; Max-Age=0", request), cookie(CSRF, "", "; Max-Age=0", request));
    }

    private String cookie(String name, String value, String more, HttpServerRequest request) {
        boolean secure = secure(request);
        return name(name, secure) + "=" + value + "; Path=/; SameSite=Strict" + (secure ? "; Secure" : "") + more;
    }

    private boolean secure(HttpServerRequest request) {
        return settings.session().secureCookie() || request.isSSL();
    }

    private static String name(String name, boolean secure) {
        return secure ? PREFIX + name : name;
    }
}
