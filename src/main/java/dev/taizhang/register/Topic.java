package dev.taizhang.register;

import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.Lines;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the entry of a topic says.
 *
 * @param organization id or code of the organisation that keeps the register
 * @param keywords other words for the same, by which it is found
 */
@Schema(name = "Topic")
public record Topic(
        String organization,
        @Size(max = 100) String name,
        @Lines @Nullable @Size(max = 2000) String summary,
        @Size(max = 20) List<@Size(max = 100) String> keywords)
        implements RecordContent {

    @Override
    public String title() {
        return name;
    }

    /** It stands from the day on which it was entered. */
    @Override
    public @Nullable LocalDate eventDate() {
        return null;
    }
}
