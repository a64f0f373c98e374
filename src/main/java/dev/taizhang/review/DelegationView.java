package dev.taizhang.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as it is shown.
 *
 * @param organization code
 * @param active whether it holds today
 */
record DelegationView(
        String id,
        String organization,
        ReviewStage stage,
        String delegator,
        String delegate,
        LocalDate from,
        LocalDate to,
        @Nullable String reason,
        boolean active,
        Instant madeAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {

    static DelegationView of(Delegation delegation, String code, LocalDate today) {
        return new DelegationView(
                delegation.id(),
                code,
                delegation.stage(),
                delegation.delegator(),
                delegation.delegate(),
                delegation.fromDay(),
                delegation.toDay(),
                delegation.reason(),
                delegation.revokedAt() == null
                        && !today.isBefore(delegation.fromDay())
                        && !today.isAfter(delegation.toDay()),
                delegation.madeAt(),
                delegation.revokedBy(),
                delegation.revokedAt());
    }
}
