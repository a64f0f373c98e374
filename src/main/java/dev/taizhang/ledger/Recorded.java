package dev.taizhang.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded a part of a record, and who withdrew it; shown with the part as it is kept.
 *
 * @param withdrawnAt since when it no longer stands; null while it does
 */
@Embeddable
public record Recorded(
        @Column(name = "recorded_by") String recordedBy,
        @Column(name = "recorded_at") Instant recordedAt,
        @Column(name = "withdrawn_by") @Nullable String withdrawnBy,
        @Column(name = "withdrawn_at") @Nullable Instant withdrawnAt,
        @Column(name = "withdraw_reason") @Nullable String withdrawReason) {

    Recorded(String by, Instant at) {
        this(by, at, null, null, null);
    }

    Recorded withdrawn(String reason, String by, Instant at) {
        return new Recorded(recordedBy, recordedAt, by, at, reason);
    }

    boolean stands() {
        return withdrawnAt == null;
    }
}
