package dev.taizhang.platform.idempotency;

import dev.taizhang.platform.json.BodyDigest;
import dev.taizhang.platform.security.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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

    /**
     * What tells the request from another one with the same key: whoever has other rights by now is not given an answer
     * that was for the former ones. The key itself, which is not kept, goes into it:
     * a body may hold a password, and nobody must be able to try passwords on what is kept.
     */
    String fingerprint(String key) {
        String seen = http().method() + "\n" + http().uri() + "\n" + body.hex() + "\n" + rights();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(seen.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String rights() {
        Caller caller = identity.getAttribute(Caller.ATTRIBUTE);
        return caller == null ? "" : caller.grants().toString();
    }

    private HttpServerRequest http() {
        return request.getCurrent().request();
    }
}
