package dev.taizhang.platform.security;

import java.util.List;

/**
 * The account on whose behalf something is done.
 *
 * @param grants those in force today
 */
public record Caller(String accountId, String username, List<Grant> grants) {

    /** Name of the attribute of the security identity that holds the caller. */
    public static final String ATTRIBUTE = "taizhang.caller";

    public Caller {
        grants = List.copyOf(grants);
    }
}
