package dev.taizhang.account;

import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.security.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role to be held for an organisation and everything below it.
 *
 * @param organization id or code; absent for every organisation, which only who holds ADMIN for every organisation can
 *     give
 * @param from first day; absent for at once
 * @param to last day; absent for without end
 */
public record GrantRequest(
        Role role,
        @Nullable String organization,
        @Nullable LocalDate from,
        @Nullable LocalDate to) implements RequestBody {}
