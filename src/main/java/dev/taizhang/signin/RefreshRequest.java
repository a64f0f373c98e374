package dev.taizhang.signin;

import dev.taizhang.platform.json.RequestBody;

/** The refresh token of the last answer. */
public record RefreshRequest(String refreshToken) implements RequestBody {

    /** Never the token: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
