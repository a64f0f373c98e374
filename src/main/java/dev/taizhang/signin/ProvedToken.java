package dev.taizhang.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose token it is; everything about the token itself was verified. */
final class ProvedToken extends BaseAuthenticationRequest {

    private final String token;

    ProvedToken(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
