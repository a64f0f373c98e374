package dev.taizhang.channel;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a channel's record says.
 *
 * @param organization id or code of the organisation responsible for it
 * @param reviewEveryMonths at most so many months may pass between two reviews of the channel
 */
@Schema(name = "Channel")
public record Channel(
        String organization,
        @Size(max = 200) String name,
        ChannelType type,
        @Lines @Nullable @Size(max = 2000) String summary,
        LocalDate openedOn,
        @Nullable @Min(1) @Max(120) Integer reviewEveryMonths,
        @Nullable LocalDate lastReviewedOn)
        implements RecordContent {

    @Override
    public String title() {
        return name;
    }

    @Override
    public LocalDate eventDate() {
        return openedOn;
    }

    @Override
    public String typeCode() {
        return type.name();
    }

    /** Months count from the last review, or from the day it was opened. */
    Optional<LocalDate> reviewDueOn() {
        LocalDate from = lastReviewedOn == null ? openedOn : lastReviewedOn;
        return Optional.ofNullable(reviewEveryMonths).map(from::plusMonths);
    }
}
