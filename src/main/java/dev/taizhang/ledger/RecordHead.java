package dev.taizhang.ledger;

import dev.taizhang.platform.csv.Coded;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What every record shows beside its content. Names of people are names of accounts.
 *
 * @param number the human number, as {@code 会-2022-0007}
 * @param version the version shown
 * @param pendingVersion the amendment under way, if there is one
 */
public record RecordHead(
        String id,
        String number,
        @Nullable String externalKey,
        String organizationName,
        @Coded String state,
        int version,
        @Nullable PendingVersion pendingVersion,
        String enteredBy,
        Instant enteredAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String returnedBy,
        @Nullable Instant returnedAt,
        @Nullable String returnReason,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String amendedBy,
        @Nullable Instant amendedAt,
        @Nullable String amendReason,
        @Nullable String voidedBy,
        @Nullable Instant voidedAt,
        @Nullable String voidReason,
        Origin origin,
        @Nullable String importSource,
        @Nullable Integer importRow) {

    /** An amendment under way: the old version counts until it is confirmed. */
    @Schema(name = "PendingVersion")
    public record PendingVersion(
            int version,
            RecordState state,
            String enteredBy,
            Instant enteredAt,
            @Nullable String amendReason,
            @Nullable String returnReason) {

        static PendingVersion of(RecordVersion version) {
            return new PendingVersion(
                    version.version(),
                    version.state(),
                    version.enteredBy(),
                    version.enteredAt(),
                    version.amendReason(),
                    version.returnReason());
        }
    }

    static RecordHead of(
            LedgerRecord record,
            String state,
            RecordVersion shown,
            @Nullable PendingVersion pending,
            String organizationName,
            @Nullable String voidReason) {
        boolean amended = shown.version() > 1;
        return new RecordHead(
                record.id(),
                record.number(),
                record.externalKey(),
                organizationName,
                state,
                shown.version(),
                pending,
                record.enteredBy(),
                record.enteredAt(),
                shown.submittedBy(),
                shown.submittedAt(),
                shown.returnedBy(),
                shown.returnedAt(),
                shown.returnReason(),
                shown.confirmedBy(),
                shown.confirmedAt(),
                amended ? shown.enteredBy() : null,
                amended ? shown.enteredAt() : null,
                shown.amendReason(),
                record.voidedBy(),
                record.voidedAt(),
                voidReason,
                record.origin(),
                record.importSource(),
                record.importRow());
    }
}
