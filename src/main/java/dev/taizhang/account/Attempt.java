package dev.taizhang.account;

import dev.taizhang.platform.web.Networks;
import dev.taizhang.shared.Digest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tries to prove a username.
 *
 * @param network where from, see {@link Networks}
 */
record Attempt(String username, String network) {

    /** One that a request makes. */
    static Attempt of(String username, @Nullable RoutingContext context) {
        return new Attempt(username, Networks.of(context));
    }

    /** Key of the name: there may be anything in the field, and it may be long. */
    String subject() {
        return subject(username);
    }

    static String subject(String username) {
        return Digest.sha256(username);
    }

    /** Key of the network beside that of the name: it says nothing of the same network beside another one. */
    String origin() {
        return Digest.sha256(username + "\n" + network);
    }
}
