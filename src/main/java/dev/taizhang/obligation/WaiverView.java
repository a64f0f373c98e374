package dev.taizhang.obligation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as clients see it.
 *
 * @param organization code of the organisation
 * @param withdrawnAt since when it no longer holds; null while it does
 */
@Schema(name = "Waiver")
record WaiverView(
        int no,
        String organization,
        String period,
        String reason,
        String recordedBy,
        Instant recordedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawReason) {

    static WaiverView of(Waiver waiver, String organization) {
        return new WaiverView(
                waiver.no(),
                organization,
                waiver.period(),
                waiver.reason(),
                waiver.recordedBy(),
                waiver.recordedAt(),
                waiver.withdrawnBy(),
                waiver.withdrawnAt(),
                waiver.withdrawReason());
    }
}
