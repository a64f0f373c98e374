package dev.taizhang.platform.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose secret that is. Whoever knows the kind of secret answers; others answer nothing. */
public final class BearerRequest extends BaseAuthenticationRequest {

    private final String secret;

    /** To be asked of the identity providers. */
    public BearerRequest(String secret) {
        this.secret = secret;
    }

    /** The text that was sent. */
    public String secret() {
        return secret;
    }
}
