package dev.taizhang.platform.security;

/** Names of further attributes of a security identity. */
public final class Marks {

    /** There when the password that was proved must be changed before anything else. */
    public static final String PASSWORD_CHANGE_REQUIRED = "taizhang.password-change-required";

    /** Id of the session or the family of tokens that the request came with. */
    public static final String SIGN_IN = "taizhang.sign-in";

    /**
     * There when the rights stand in a token of the office's identity provider: how that names the caller, or an empty text.
     */
    public static final String GUEST = "taizhang.guest";

    private Marks() {}
}
