package dev.taizhang.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the ways to sign in. */
@ConfigMapping(prefix = "taizhang.sign-in")
public interface SignInSettings {

    /**
     * Whether local accounts may send username and password with each request (HTTP Basic). Unset, it is {@code true} on
     * the embedded database, for trying things out with curl, and {@code false} wherever a database is configured: there
     * a password is sent once, for a session or for tokens.
     */
    @WithDefault("false")
    boolean basic();
}
