package dev.taizhang.register;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the entry of a programme says.
 *
 * @param organization id or code of the organisation that keeps the register
 * @param basisDocument the paper it rests on, as people cite it
 * @param startsOn its first day
 * @param endsOn its last day; absent while it goes on
 */
@Schema(name = "Programme")
public record Programme(
        String organization,
        @Size(max = 200) String name,
        @Lines @Nullable @Size(max = 2000) String summary,
        @Nullable @Size(max = 200) String basisDocument,
        LocalDate startsOn,
        @Nullable LocalDate endsOn)
        implements RecordContent {

    @Override
    public String title() {
        return name;
    }

    @Override
    public LocalDate eventDate() {
        return startsOn;
    }
}
