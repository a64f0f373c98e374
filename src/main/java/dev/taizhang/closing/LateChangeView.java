package dev.taizhang.closing;

import dev.taizhang.platform.csv.Coded;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What took effect in a period after it had been closed, as clients see it.
 *
 * @param organization code of the organisation that keeps the record
 * @param action as {@code CONFIRMED} or {@code VOIDED}
 */
@Schema(name = "ChangeAfterClosing")
record LateChangeView(
        @Coded("kind") String recordType,
        String recordId,
        String recordNumber,
        int recordVersion,
        String organization,
        @Coded("lateChange") String action,
        String changedBy,
        Instant recordedAt) {

    static LateChangeView of(LateChange change, String code) {
        return new LateChangeView(
                change.recordKind(),
                change.recordId(),
                change.recordNumber(),
                change.recordVersion(),
                code,
                change.action(),
                change.changedBy(),
                change.recordedAt());
    }
}
