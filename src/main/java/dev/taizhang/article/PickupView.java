package dev.taizhang.article;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where and when other media picked the article up.
 *
 * @param provedBy who said afterwards what proves it; null where it is as it was entered
 */
record PickupView(
        int no,
        String outlet,
        Level level,
        LocalDate usedOn,
        @Nullable String proof,
        @Nullable String provedBy,
        @Nullable Instant provedAt,
        @JsonUnwrapped PlacementTrail trail) {

    static PickupView of(Placement placement) {
        return new PickupView(
                placement.no(),
                String.valueOf(placement.outlet()),
                Objects.requireNonNull(placement.level()),
                placement.placedOn(),
                placement.proof(),
                placement.provedBy(),
                placement.provedAt(),
                PlacementTrail.of(placement));
    }
}
