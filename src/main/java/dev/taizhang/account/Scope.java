package dev.taizhang.account;

import java.util.Set;

/**
 * What a list may show to the caller.
 *
 * @param everything true: no restriction, and the set is empty
 * @param organizationIds otherwise the organisations whose records may be shown; empty = none
 */
public record Scope(boolean everything, Set<String> organizationIds) {

    static final Scope EVERYTHING = new Scope(true, Set.of());

    /** No records at all. */
    public static final Scope NOTHING = new Scope(false, Set.of());

    public Scope {
        organizationIds = Set.copyOf(organizationIds);
    }
}
