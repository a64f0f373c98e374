package dev.taizhang.register;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the entry of a theme says.
 *
 * @param organization id or code of the organisation that keeps the register
 * @param startsOn first day on which activities stand under it
 * @param endsOn last such day; absent while it goes on
 */
@Schema(name = "Theme")
public record Theme(
        String organization,
        @Size(max = 100) String name,
        @Lines @Nullable @Size(max = 2000) String summary,
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
