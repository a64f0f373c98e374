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
 * @param postOrganization code of the organisation of the post with which it was handed over, for whose work its holder answers
 *     as that post does; null for a right of the account's own
 * @param postTitle title of that post
 */
public record GrantView(
        Role role,
        @Nullable String organization,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String postOrganization,
        @Nullable String postTitle) {

    /** One that holds today, and of which nothing more is known. */
    static GrantView of(Grant grant, UnaryOperator<String> codes) {
        String organizationId = grant.organizationId();
        return new GrantView(
                grant.role(), organizationId == null ? null : codes.apply(organizationId), null, null, null, null);
    }

    static GrantView of(HeldGrant held, UnaryOperator<String> codes) {
        String organizationId = held.organizationId();
        String post = held.postOrganizationId();
        return new GrantView(
                held.role(),
                organizationId == null ? null : codes.apply(organizationId),
                held.validFrom(),
                held.validTo(),
                post == null ? null : codes.apply(post),
                held.postTitle());
    }
}
