package dev.taizhang.account;

import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A grant with the office days between which it holds.
 *
 * @param validFrom first day; null = since ever
 * @param validTo last day; null = still
 * @param postOrganizationId where the post is at home with which it was handed over; null for a right of the account's own
 * @param postTitle title of that post
 */
@Embeddable
record HeldGrant(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(nullable = false, length = 24)
        Role role,

        @JdbcTypeCode(SqlTypes.CHAR) @Column(name = "organization_id", length = 20) @Nullable
        String organizationId,

        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo,

        @JdbcTypeCode(SqlTypes.CHAR) @Column(name = "post_organization_id", length = 20) @Nullable
        String postOrganizationId,

        @Column(name = "post_title", length = 100) @Nullable String postTitle) {

    /** A right of the account's own. */
    HeldGrant(Role role, @Nullable String organizationId, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        this(role, organizationId, validFrom, validTo, null, null);
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** The same between other days. */
    HeldGrant between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new HeldGrant(role, organizationId, from, to, postOrganizationId, postTitle);
    }

    /** The same with a post, unless it came with another one. */
    HeldGrant with(@Nullable String organization, @Nullable String title) {
        return isOwn()
                ? new HeldGrant(
                        role, organizationId, validFrom, validTo, organization, organization == null ? null : title)
                : this;
    }

    /** The same as a right of the account's own. */
    HeldGrant right() {
        return new HeldGrant(role, organizationId, validFrom, validTo);
    }

    /** Whether it came with no post. */
    boolean isOwn() {
        return postOrganizationId == null;
    }

    Grant grant() {
        return new Grant(role, organizationId);
    }

    /** What the digests of the trail say of it: a right of the account's own tells no post. */
    @Override
    public String toString() {
        String right = "HeldGrant[role=" + role + ", organizationId=" + organizationId + ", validFrom=" + validFrom
                + ", validTo=" + validTo;
        return right + (isOwn() ? "]" : ", post=" + postOrganizationId + " " + postTitle + "]");
    }
}
