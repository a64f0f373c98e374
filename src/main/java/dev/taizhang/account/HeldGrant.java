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
 */
@Embeddable
record HeldGrant(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(nullable = false, length = 24)
        Role role,

        @JdbcTypeCode(SqlTypes.CHAR) @Column(name = "organization_id", length = 20) @Nullable
        String organizationId,

        @Column(name = "valid_from") @Nullable LocalDate validFrom,
        @Column(name = "valid_to") @Nullable LocalDate validTo) {

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    Grant grant() {
        return new Grant(role, organizationId);
    }
}
