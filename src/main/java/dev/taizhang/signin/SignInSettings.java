package dev.taizhang.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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

    Session session();

    Token token();

    /** Sessions of browsers, held by a cookie. */
    interface Session {

        /** After how long without a request a session ends. */
        @WithDefault("PT30M")
        Duration idle();

        /** After how long a session ends however much it is used. */
        @WithDefault("PT12H")
        Duration longest();

        /**
         * Whether the cookie is always marked {@code Secure} and carries the {@code __Host-} prefix. Set it where TLS ends
         * before the service and the way of the request is not forwarded; on a request that is seen to have come by TLS
         * it is so anyway.
         */
        @WithDefault("false")
        boolean secureCookie();
    }

    /** Access and refresh tokens. */
    interface Token {

        /** How long an access token is taken. */
        @WithDefault("PT10M")
        Duration access();

        /** How long a refresh token may wait for being exchanged. */
        @WithDefault("P7D")
        Duration idle();

        /** After how long the password is asked for again however often tokens were exchanged. */
        @WithDefault("P30D")
        Duration longest();
    }
}
