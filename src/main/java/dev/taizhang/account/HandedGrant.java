package dev.taizhang.account;

import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A grant by what it is for.
 *
 * @param organization id or code; absent for every organisation
 */
public record HandedGrant(Role role, @Nullable String organization) implements RequestBody {}
