package dev.taizhang.closing;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One closing or reopening as clients see it.
 *
 * @param state what the period became
 * @param reason why it was reopened
 */
@Schema(name = "PeriodClosingEntry")
record ClosingEntryView(
        int no,
        ClosingState state,
        String recordedBy,
        Instant recordedAt,
        @Nullable String reason) {

    static ClosingEntryView of(ClosingEntry entry) {
        return new ClosingEntryView(entry.no(), entry.state(), entry.recordedBy(), entry.recordedAt(), entry.reason());
    }
}
