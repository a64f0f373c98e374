package dev.taizhang.article;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a publication or a pick-up, and through whom. */
record PlacementTrail(
        PlacementState state,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnRecordedBy,
        @Nullable Instant withdrawnRecordedAt,
        @Nullable String withdrawReason) {

    static PlacementTrail of(Placement placement) {
        return new PlacementTrail(
                placement.state(),
                placement.enteredBy(),
                placement.enteredAt(),
                placement.confirmedBy(),
                placement.confirmedAt(),
                placement.withdrawnOn(),
                placement.withdrawnRecordedBy(),
                placement.withdrawnRecordedAt(),
                placement.withdrawReason());
    }
}
