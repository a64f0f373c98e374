package dev.taizhang.platform.security;

import org.jspecify.annotations.Nullable;

/**
 * A role held for an organisation and everything below it.
 *
 * @param organizationId the top of the subtree; null = every organisation, as the first administrator needs before
 *     there is any
 */
public record Grant(Role role, @Nullable String organizationId) {}
