package dev.taizhang.platform.security;

import java.util.List;

/**
 * The account on whose behalf something is done.
 *
 * @param machine whether it is a client that shows a key, and no post
 * @param grants those in force today
 */
public record Caller(String accountId, String username, boolean machine, List<Grant> grants) {

    /** Name of the attribute of the security identity that holds the caller. */
    public static final String ATTRIBUTE = "taizhang.caller";

    public Caller {
        grants = List.copyOf(grants);
    }

    /** A post. */
    public Caller(String accountId, String username, List<Grant> grants) {
        this(accountId, username, false, grants);
    }

    /** Whether it may act by the role; what a client was granted beyond its kind lets it read, and no more. */
    public boolean actsBy(Role role) {
        return !machine || role.heldByMachines();
    }
}
