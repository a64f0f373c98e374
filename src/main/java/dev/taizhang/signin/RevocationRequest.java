package dev.taizhang.signin;

import dev.taizhang.platform.json.RequestBody;

/** An access or a refresh token; the whole family ends with it. */
public record RevocationRequest(String token) implements RequestBody {

    /** Never the token: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "RevocationRequest[]";
    }
}
