package dev.taizhang.signin;

/** What was opened by a password. */
public enum SignInKind {
    /** A browser's session, held by a cookie. */
    SESSION,
    /** An access token and the refresh tokens that follow one another. */
    TOKENS
}
