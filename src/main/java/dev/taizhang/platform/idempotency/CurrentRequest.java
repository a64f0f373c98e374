package dev.taizhang.platform.idempotency;

import dev.taizhang.platform.json.BodyDigest;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What of the running request tells it from others. */
@ApplicationScoped
class CurrentRequest {

    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;
    private final BodyDigest body;

    CurrentRequest(CurrentVertxRequest request, SecurityIdentity identity, BodyDigest body) {
        this.request = request;
        this.identity = identity;
        this.body = body;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(http().getHeader(name));
    }

    /** Name of the account; empty for nobody. */
    String caller() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }

    String fingerprint() {
        String seen = http().method() + "\n" + http().uri() + "\n" + body.hex();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(seen.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServerRequest http() {
        return request.getCurrent().request();
    }
}
