package dev.taizhang.platform.sample;

import dev.taizhang.platform.json.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One component of each kind. */
public record SampleBody(
        @Size(max = 10) String title,
        @Min(0) @Max(100) int count,
        @Nullable Long big,
        @Nullable Boolean flag,
        @Nullable LocalDate heldOn,
        @Nullable Instant seenAt,
        @Nullable BigDecimal rate,
        @Nullable Colour colour,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String code,
        @Size(max = 3) List<String> tags,
        List<Headcount> headcounts)
        implements RequestBody {

    public enum Colour {
        RED,
        GREEN
    }

    public record Headcount(String segment, @Min(0) int onsite) {}
}
