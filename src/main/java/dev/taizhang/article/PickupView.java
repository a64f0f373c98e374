package dev.taizhang.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where and when other media picked the article up. */
record PickupView(
        int no,
        String outlet,
        Level level,
        LocalDate usedOn,
        @Nullable String proof,
        PlacementState state,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnRecordedBy,
        @Nullable Instant withdrawnRecordedAt,
        @Nullable String withdrawReason) {

    static PickupView of(Placement placement) {
        return new PickupView(
                placement.no(),
                String.valueOf(placement.outlet()),
                Objects.requireNonNull(placement.level()),
                placement.placedOn(),
                placement.proof(),
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
