package dev.taizhang.signin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tokens, named as RFC 6749 names them but in camel case.
 *
 * @param accessToken sent as {@code Authorization: Bearer …}
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds for which the access token is taken
 * @param refreshToken to be exchanged once for the next tokens; the one before is good for nothing afterwards
 * @param refreshExpiresIn seconds for which the refresh token waits for that
 * @param passwordChangeRequired whether nothing is allowed but changing the password
 */
public record TokensView(
        @Schema(examples = "tza_0nCeUp0nAT1meThereWasAnAccessTokenInThisPlace7xQ9aZ")
        String accessToken,

        @Schema(examples = "Bearer") String tokenType,
        long expiresIn,

        @Schema(examples = "tzr_0nCeUp0nAT1meThereWasARefreshTokenInThisPlace7xQ9aZ")
        String refreshToken,

        long refreshExpiresIn,
        boolean passwordChangeRequired) {

    /** Never the tokens: a record prints all its components unless told otherwise. */
    @Override
    public String toString() {
        return "TokensView[]";
    }
}
