package dev.taizhang.register;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the entry of a venue says.
 *
 * @param organization id or code of the organisation that keeps the register
 * @param capacity people it holds
 * @param openedOn first day of its use
 * @param closedOn last day of its use; absent while it is used
 */
@Schema(name = "Venue")
public record Venue(
        String organization,
        @Size(max = 100) String name,
        @Lines @Nullable @Size(max = 2000) String summary,
        @Nullable @Size(max = 300) String address,
        @Nullable @Min(1) @Max(1_000_000) Integer capacity,
        LocalDate openedOn,
        @Nullable LocalDate closedOn)
        implements RecordContent {

    @Override
    public String title() {
        return name;
    }

    @Override
    public LocalDate eventDate() {
        return openedOn;
    }
}
