package dev.taizhang.account;

import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A role held for an organisation and everything below it.
 *
 * @param organization code; null for every organisation
 * @param from first day; null for since ever
 * @param to last day; null for without end
 */
public record GrantView(
        Role role,
        @Nullable String organization,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** One that holds today, and of which nothing more is known. */
    static GrantView of(Grant grant, UnaryOperator<String> codes) {
        String organizationId = grant.organizationId();
        return new GrantView(grant.role(), organizationId == null ? null : codes.apply(organizationId), null, null);
    }

    static GrantView of(HeldGrant held, UnaryOperator<String> codes) {
        String organizationId = held.organizationId();
        return new GrantView(
                held.role(),
                organizationId == null ? null : codes.apply(organizationId),
                held.validFrom(),
                held.validTo());
    }
}
